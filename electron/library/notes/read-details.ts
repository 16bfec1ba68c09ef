import type { SQLOutputValue } from 'node:sqlite';
import { NoteDetails, noDetails } from '../../contract/models/note.ts';

/** Details as a note or a version of it stores them; what an older Attaché did not know is as in a new note. */
export function readDetails(stored: SQLOutputValue | undefined): NoteDetails {
  return NoteDetails.parse({ ...noDetails, ...JSON.parse(String(stored)) });
}
