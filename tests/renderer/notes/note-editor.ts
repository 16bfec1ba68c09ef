import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { $getRoot, configExtension, type LexicalEditor } from 'lexical';
import { ClipId } from '../../../electron/contract/ids.ts';
import { NoteExtension } from '../../../renderer/notes/note-extension.ts';
import { readState } from '../../../renderer/notes/read-state.ts';

export const clipId = (n: number) => ClipId.parse(`c${String(n).padStart(12, '0')}`);
export const clip = (n: number, quote: string) => ({ id: clipId(n), quote, colour: 1 as const });

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
