import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryState } from '@lexical/history';
import type { LexicalEditor } from 'lexical';

/** The steps that can be undone in an editor, and done again. */
export function stepsOf(editor: LexicalEditor): HistoryState {
  return getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek();
}
