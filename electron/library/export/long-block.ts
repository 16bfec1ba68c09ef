import { type NoteNode, textOf } from '../../contract/note-document.ts';

/** UTF-16 units of about twenty lines. */
const mostKept = 1_500;

/** Whether a quotation, a callout or a row is too long to be kept on one page: it would leave half of the last one empty. */
export function isLong(node: NoteNode): boolean {
  return textOf(node).length > mostKept;
}
