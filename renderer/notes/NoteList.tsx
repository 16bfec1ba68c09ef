/** The Notes tab of the left column: every note, last saved first. */
export function NoteList() {
  return null;
}
