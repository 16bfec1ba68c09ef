import type { DatabaseSync } from 'node:sqlite';
import type { ClipId } from '../../contract/ids.ts';
import type { Note } from '../../contract/models/note.ts';
import type { Verification } from '../../contract/models/verification.ts';
import { parseNoteState } from '../../contract/note-document.ts';
import type { CitedPassage } from '../../contract/verification/unfound-numbers.ts';
import { verifyDocument } from '../../contract/verification/verify-document.ts';
import { passageOf } from '../clips/clip-table.ts';
import { statements } from '../db/statements.ts';
import { quotedFinder } from './find-quoted.ts';

const sql = {
  article: `SELECT language, published_on FROM clip JOIN article ON article.seq = clip.article WHERE clip.id = ?`,
} as const;

/** Verifies a note against the library as it is now; a state that cannot be read has nothing to verify. */
export function verifyNote(db: DatabaseSync, note: Pick<Note, 'state' | 'language'>): Verification {
  const passages = new Map<ClipId, CitedPassage | null>();
  return verifyDocument(parseNoteState(note.state) ?? [], note.language === 'vi', {
    passageOf(clip) {
      let passage = passages.get(clip);
      if (passage === undefined) {
        passage = readPassage(db, clip);
        passages.set(clip, passage);
      }
      return passage;
    },
    find: quotedFinder(db),
  });
}

function readPassage(db: DatabaseSync, id: ClipId): CitedPassage | null {
  const text = passageOf(db, id);
  const row = text === null ? undefined : statements(db, sql).article.get(id);
  if (text === null || !row) return null;
  const publishedOn = row['published_on'] === null ? null : String(row['published_on']);
  return { text, vietnamese: row['language'] === 'vi', publishedOn };
}
