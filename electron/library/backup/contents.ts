import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { BackupContents } from '../../contract/models/library.ts';
import { countArticles } from '../articles/article-table.ts';
import { countClips } from '../clips/clip-table.ts';
import { numberOf } from '../db/pragma.ts';
import { countNotes } from '../notes/note-table.ts';

/** What a library's database that nobody writes to holds. */
export function contentsOf(path: string): BackupContents {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return {
      path,
      bytes: statSync(path).size,
      sha256: fileHash(path),
      version: numberOf(db, 'user_version'),
      articles: countArticles(db),
      clips: countClips(db),
      notes: countNotes(db),
    };
  } finally {
    db.close();
  }
}

/** SHA-256 of a file in hexadecimal, a piece at a time. */
function fileHash(path: string): string {
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(1 << 20);
  const hash = createHash('sha256');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}
