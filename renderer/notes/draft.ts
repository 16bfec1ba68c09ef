import { $getRoot, type LexicalEditor } from 'lexical';
import { $citedClips } from './nodes/quotation/quotation-words.ts';
import type { Draft } from './save-note.ts';
import { serialiseState } from './serialise-state.ts';

/** A note as it would be saved now; before its editor is drawn, as it was opened. */
export function draftOf(editor: LexicalEditor | null, opened: Omit<Draft, 'empty'>): Draft {
  if (!editor) return { ...opened, empty: false };
  const state = editor.getEditorState();
  const empty = state.read(() => $getRoot().getTextContent().trim() === '' && $citedClips().length === 0);
  return { title: opened.title, language: opened.language, state: serialiseState(state), empty };
}
