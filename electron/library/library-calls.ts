import { ok } from '../contract/failure.ts';
import { countArticles } from './articles/article-table.ts';
import { backupLibrary } from './backup/backup-library.ts';
import { describeBackup } from './backup/describe-backup.ts';
import { checkLibrary } from './check-library.ts';
import { countClips } from './clips/clip-table.ts';
import { watchedFolder } from './import/watching.ts';
import type { Handlers } from './library.ts';
import { countNotes } from './notes/note-table.ts';
import { readWindowSettings, writeWindowSetting } from './setting-table.ts';

export const libraryCalls: Handlers<
  | 'library.describe'
  | 'library.check'
  | 'library.backup'
  | 'library.describe-backup'
  | 'settings.read'
  | 'settings.write'
> = {
  'library.describe': (library) =>
    ok({
      path: library.directory,
      articles: countArticles(library.db),
      clips: countClips(library.db),
      notes: countNotes(library.db),
      ...watchedFolder(library),
      readOnly: library.readOnly,
    }),

  'library.check': (library) => ok(checkLibrary(library)),

  'library.backup': (library, { path }) => backupLibrary(library, path),

  'library.describe-backup': (_library, { path, name }) => describeBackup(path, name),

  'settings.read': ({ db }) => ok(readWindowSettings(db)),

  'settings.write': ({ db }, { name, value }) => {
    writeWindowSetting(db, name, value);
    return ok(null);
  },
};
