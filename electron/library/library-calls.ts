import { ok } from '../contract/failure.ts';
import { countArticles } from './articles/article-table.ts';
import { countClips } from './clips/clip-table.ts';
import type { Handlers } from './library.ts';
import { countNotes } from './notes/note-table.ts';
import { readWindowSettings, writeSetting } from './setting-table.ts';

export const libraryCalls: Handlers<
  'library.describe' | 'library.check' | 'settings.read' | 'settings.write'
> = {
  'library.describe': ({ db, directory, readOnly }) =>
    ok({ path: directory, articles: countArticles(db), clips: countClips(db), notes: countNotes(db), readOnly }),
  'library.check': ({ db }) => ok({ articles: countArticles(db), clips: 0, notes: 0, findings: [] }),
  'settings.read': ({ db }) => ok(readWindowSettings(db)),
  'settings.write': ({ db }, { name, value }) => {
    writeSetting(db, `window.${name}`, value);
    return ok(null);
  },
};
