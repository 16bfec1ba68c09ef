import { fail, ok } from '../../contract/failure.ts';
import type { Handlers } from '../library.ts';
import { listArticles, readArticle, readOriginal } from './article-table.ts';

export const articleCalls: Handlers<'articles.list' | 'articles.get' | 'articles.original'> = {
  'articles.list': ({ db }, { limit, offset, ...filter }) => ok(listArticles(db, filter, limit, offset)),

  'articles.get': ({ db }, { id }) => {
    const article = readArticle(db, id);
    return article ? ok(article) : fail('not-found', id);
  },

  'articles.original': ({ db }, { id }) => {
    const original = readOriginal(db, id);
    if (!original) return fail('not-found', id);
    return ok({ mediaType: original.mediaType, text: new TextDecoder().decode(original.bytes) });
  },
};
