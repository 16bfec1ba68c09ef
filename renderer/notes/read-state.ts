import { buildEditorFromExtensions } from '@lexical/extension';
import type { EditorState, LexicalEditor } from 'lexical';
import { type NoteNode, parseNoteState, textOf } from '../../electron/contract/note-document.ts';
import { NoteExtension } from './note-extension.ts';
import { serialiseState } from './serialise-state.ts';

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
  try {
    const original: Json = JSON.parse(serialised);
    const root = original['root'] as Json;
    const blocks = root['children'];
    if (!Array.isArray(blocks)) return { kind: 'unreadable' };
    const known = isKnown(root);
    if (known && blocks.length === 0) return { kind: 'whole', state: null };
    const shown = known ? original : { ...original, root: withoutUnknown(root, 0) };
    const state = editor().parseEditorState(shown as never);
    return { kind: known && isKept(serialised, original, state) ? 'whole' : 'partial', state };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Makes what reads states, which takes a while: before the first note is opened. */
export function prepareReading(): void {
  editor();
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

function hasKnownType({ type }: Json): boolean {
  return typeof type === 'string' && type !== 'unknown' && type !== 'artificial' && editor()._nodes.has(type);
}

/** Whether a node and all that it holds have a type that the editor knows. */
function isKnown(node: Json): boolean {
  const { children } = node;
  return hasKnownType(node) && (!Array.isArray(children) || children.every(isKnown));
}

/** A node with others in place of those whose type is not known. */
function withoutUnknown(node: Json, depth: number): Json {
  if (!hasKnownType(node))
    return { type: 'unknown', version: 1, original: node, words: wordsOf(node), inline: depth > 1 };
  const { children } = node;
  if (!Array.isArray(children)) return node;
  return { ...node, children: children.map((child: Json) => withoutUnknown(child, depth + 1)) };
}

function wordsOf(node: Json): string {
  const document = parseNoteState(JSON.stringify({ root: { children: [node] } })) ?? [];
  return document.map((part: NoteNode) => textOf(part)).join('\n');
}

/** Whether the editor would write back all of a state. What it wrote itself, it writes the same, to the letter. */
function isKept(serialised: string, original: Json, state: EditorState): boolean {
  const written = serialiseState(state);
  return written === serialised || keeps(original, JSON.parse(written));
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
