import { ok } from '../contract/failure.ts';
import { countArticles } from './articles/article-table.ts';
import { checkLibrary } from './check-library.ts';
import { countClips } from './clips/clip-table.ts';
import type { Handlers } from './library.ts';
import { countNotes } from './notes/note-table.ts';
import { readWindowSettings, writeWindowSetting } from './setting-table.ts';

export const libraryCalls: Handlers<
  'library.describe' | 'library.check' | 'settings.read' | 'settings.write'
> = {
  'library.describe': ({ db, directory, readOnly }) =>
    ok({
      path: directory,
      articles: countArticles(db),
      clips: countClips(db),
      notes: countNotes(db),
      readOnly,
    }),

  'library.check': (library) => ok(checkLibrary(library)),

  'settings.read': ({ db }) => ok(readWindowSettings(db)),

  'settings.write': ({ db }, { name, value }) => {
    writeWindowSetting(db, name, value);
    return ok(null);
  },
};
