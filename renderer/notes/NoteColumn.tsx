/** The third column: the open note with its tools and the clips at hand, or the templates when none is open. */
export function NoteColumn() {
  return null;
}
