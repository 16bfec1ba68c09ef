import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const counted = ['article', 'original', 'clip', 'note', 'note_version'] as const;

/**
 * Copies the database to a file that is only given its name once it was reopened and found whole: owner, version,
 * counts and integrity the same, and what `check` looks at besides. Throws when it is not, or as `check` does; the
 * unfinished copy is then removed, and a file of that name is as it was.
 */
export function copyVerified(
  db: DatabaseSync,
  file: string,
  check: (copy: DatabaseSync) => void = () => {},
): void {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    const copy = new DatabaseSync(unfinished, { readOnly: true });
    try {
      const integrity = copy.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
      if (integrity !== 'ok' || fingerprint(copy) !== fingerprint(db))
        throw new Error('The copy is not whole');
      check(copy);
    } finally {
      copy.close();
    }
    syncFile(unfinished, 'r+');
    renameSync(unfinished, file);
    syncFolder(dirname(file));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Waits until a file is on the disk. Windows syncs only what is open for writing. */
export function syncFile(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until a folder's names are on the disk, where the system can. */
export function syncFolder(path: string): void {
  try {
    syncFile(path, 'r');
  } catch {
    // Windows opens no folders.
  }
}

function fingerprint(db: DatabaseSync): string {
  const pragmas = ['application_id', 'user_version'].map(
    (name) => db.prepare(`PRAGMA ${name}`).get()?.[name],
  );
  const counts = counted.map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
  return JSON.stringify([...pragmas, ...counts]);
}
