import { ok } from '../contract/failure.ts';
import { countArticles } from './articles/article-table.ts';
import type { Handlers } from './library.ts';

export const libraryCalls: Handlers<'library.describe' | 'library.check'> = {
  'library.describe': ({ db, directory, readOnly }) =>
    ok({ path: directory, articles: countArticles(db), clips: 0, notes: 0, readOnly }),
  'library.check': ({ db }) => ok({ articles: countArticles(db), clips: 0, notes: 0, findings: [] }),
};
