import { buildEditorFromExtensions } from '@lexical/extension';
import type { EditorState, LexicalEditor } from 'lexical';
import { type NoteNode, parseNoteState, textOf } from '../../electron/contract/note-document.ts';
import { NoteExtension } from './note-extension.ts';

/**
 * What opening a stored state came to. `whole`: the editor would write back all of it. `partial`: it holds what this
 * version does not know, shown as its words; such a note is only read. `unreadable`: it is no state at all. `state` can
 * be set into any editor of notes; null: an empty note.
 */
export type ReadState = { kind: 'whole' | 'partial'; state: EditorState | null } | { kind: 'unreadable' };

type Json = Record<string, unknown>;
let reader: LexicalEditor | null = null;

/** Reads a serialised state without loss: what the editor would drop makes it `partial`. Never throws. */
export function readState(serialised: string): ReadState {
  if (parseNoteState(serialised) === null) return { kind: 'unreadable' };
  try {
    const original: Json = JSON.parse(serialised);
    const [shown, unknown] = withoutUnknown(original);
    if (isEmptyRoot(original)) return { kind: 'whole', state: null };
    const state = editor().parseEditorState(unknown ? JSON.stringify(shown) : serialised);
    const kind = unknown || !keeps(original, state.toJSON()) ? 'partial' : 'whole';
    return { kind, state };
  } catch {
    return { kind: 'unreadable' };
  }
}

function editor(): LexicalEditor {
  reader ??= buildEditorFromExtensions({
    name: 'attache/read-state',
    dependencies: [NoteExtension],
    onError: (error) => {
      throw error;
    },
  });
  return reader;
}

/** A state whose nodes all have a known type, and whether any had to be replaced for that. */
function withoutUnknown(state: Json): [Json, boolean] {
  const known = editor()._nodes;
  let replaced = false;
  const visit = (node: Json, depth: number): Json => {
    const { type } = node;
    if (typeof type !== 'string' || type === 'unknown' || type === 'artificial' || !known.has(type)) {
      replaced = true;
      return { type: 'unknown', version: 1, original: node, words: wordsOf(node), inline: depth > 1 };
    }
    const children = node['children'];
    if (!Array.isArray(children)) return node;
    return { ...node, children: children.map((child: Json) => visit(child, depth + 1)) };
  };
  const root = visit(state['root'] as Json, 0);
  return [{ ...state, root }, replaced];
}

function wordsOf(node: Json): string {
  const document = parseNoteState(JSON.stringify({ root: { children: [node] } })) ?? [];
  return document.map((part: NoteNode) => textOf(part)).join('\n');
}

/** Whether everything named in `original` is there in what the editor would write. */
function keeps(original: unknown, written: unknown): boolean {
  if (Array.isArray(original))
    return (
      Array.isArray(written) &&
      original.length === written.length &&
      original.every((item, index) => keeps(item, written[index]))
    );
  if (typeof original !== 'object' || original === null) return true;
  if (typeof written !== 'object' || written === null) return false;
  return Object.entries(original).every(
    ([key, value]) => (written as Json)[key] !== undefined && keeps(value, (written as Json)[key]),
  );
}

function isEmptyRoot(state: Json): boolean {
  const children = (state['root'] as Json)['children'];
  return Array.isArray(children) && children.length === 0;
}
