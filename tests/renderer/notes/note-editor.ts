import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $setSelection,
  configExtension,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { ClipId } from '../../../electron/contract/ids.ts';
import type { Clip } from '../../../electron/contract/models/clip.ts';
import { NoteExtension } from '../../../renderer/notes/note-extension.ts';
import { readState } from '../../../renderer/notes/read-state.ts';
import { bareSource, justClipped } from '../../support/clip-source.ts';

export const clipId = (n: number) => ClipId.parse(`c${String(n).padStart(12, '0')}`);
export const clip = (n: number, quote: string) => ({ id: clipId(n), quote, colour: 1 as const });
/** A clip with all that the library says of one. */
export const wholeClip = (n: number, quote: string): Clip => ({
  article: 'a000000000000' as never,
  start: 0,
  end: 1,
  prefix: '',
  suffix: '',
  comment: '',
  tags: [],
  createdAt: '',
  ...justClipped,
  source: bareSource,
  ...clip(n, quote),
});

/** The note's editor without a window; whatever goes wrong in it fails the test. */
export function noteEditor(): LexicalEditor {
  return buildEditorFromExtensions({
    name: 'test',
    // Without a window the history is off unless it is asked for.
    dependencies: [NoteExtension, configExtension(HistoryExtension, { disabled: false })],
    $initialEditorState: () => {
      $getRoot().clear();
    },
    onError: (error) => {
      throw error;
    },
  });
}

/** A paragraph of words and of what else stands in it. */
export function paragraph(...children: (string | LexicalNode)[]) {
  return $createParagraphNode().append(
    ...children.flatMap((child) =>
      child === '' ? [] : typeof child === 'string' ? $createTextNode(child) : child,
    ),
  );
}

/** The editor of a note of these blocks. */
export function noteWith(build: () => LexicalNode[]): LexicalEditor {
  const editor = noteEditor();
  change(editor, () => $getRoot().append(...build()));
  return editor;
}

/** Selects from a place in a text of the note, named by its words, to another, or puts the cursor there. */
export function $select(
  from: [words: string, offset: number],
  to: [words: string, offset: number] = from,
): void {
  const find = (words: string) => {
    const text = $getRoot()
      .getAllTextNodes()
      .find((node) => node.getTextContent() === words);
    if (!text) throw new Error(`there is no text "${words}"`);
    return text.getKey();
  };
  const selection = $createRangeSelection();
  selection.anchor.set(find(from[0]), from[1], 'text');
  selection.focus.set(find(to[0]), to[1], 'text');
  $setSelection(selection);
}

/** Changes the note as one step, transforms and all. */
export function change(editor: LexicalEditor, edit: () => void): void {
  editor.update(edit, { discrete: true });
}

/** The note in short: `quotation(words [1])`, a citation as the last digit of its clip. */
export function shape(editor: LexicalEditor): string[] {
  const inShort = (node: Record<string, unknown>): string => {
    if (node['type'] === 'text') return String(node['text']);
    if (node['type'] === 'linebreak') return '/';
    if (node['type'] === 'citation') return `[${String(node['clip']).slice(-1)}]`;
    const children = (node['children'] as Record<string, unknown>[] | undefined) ?? [];
    return `${node['type']}(${children.map(inShort).join('')})`;
  };
  const { root } = JSON.parse(JSON.stringify(editor.getEditorState()));
  return root.children.map(inShort);
}

/** What the editor would write of a stored state; null where that would not be all of it. */
export function readWhole(stored: string): string | null {
  const read = readState(stored);
  return read.kind === 'whole' ? JSON.stringify(read.state) : null;
}
