import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const counted = ['article', 'original', 'clip', 'note', 'note_version'] as const;

/**
 * Copies the database to a file that is only given its name once it was reopened and found whole: owner, version,
 * counts and integrity the same. Throws when it is not; the unfinished copy is then removed.
 */
export function copyVerified(db: DatabaseSync, file: string): void {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    const copy = new DatabaseSync(unfinished, { readOnly: true });
    try {
      const integrity = copy.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
      if (integrity !== 'ok' || fingerprint(copy) !== fingerprint(db))
        throw new Error('The copy is not whole');
    } finally {
      copy.close();
    }
    const descriptor = openSync(unfinished, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function fingerprint(db: DatabaseSync): string {
  const pragmas = ['application_id', 'user_version'].map(
    (name) => db.prepare(`PRAGMA ${name}`).get()?.[name],
  );
  const counts = counted.map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
  return JSON.stringify([...pragmas, ...counts]);
}
