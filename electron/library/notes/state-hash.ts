import { hash } from 'node:crypto';

/** SHA-256 of a note's state in hexadecimal, as kept in `note.sha256` and `note_version.sha256`. */
export function stateHash(state: string): string {
  return hash('sha256', state);
}
