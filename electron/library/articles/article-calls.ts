import { fail, ok } from '../../contract/failure.ts';
import { compareTexts } from '../compare-texts.ts';
import type { Handlers } from '../library.ts';
import { listStories } from '../search/results/results.ts';
import { readReprints } from '../stories/stories.ts';
import { listArticles, readSummaries } from './article-list.ts';
import { readArticle } from './article-table.ts';
import { correctionCalls } from './correct.ts';
import { dismissWarning } from './dismiss-warning.ts';
import { keepPart } from './keep-part.ts';
import { originalCalls } from './original-calls.ts';
import { rereadArticle } from './reread.ts';

export const articleCalls: Handlers<
  | 'articles.list'
  | 'articles.get'
  | 'articles.original'
  | 'articles.keep-part'
  | 'articles.correct'
  | 'articles.correct-each'
  | 'articles.dismiss-warning'
  | 'articles.reprints'
  | 'articles.compare'
  | 'articles.encodings'
  | 'articles.reread'
> = {
  'articles.list': ({ db }, { limit, offset, foldReprints, ...filter }) => {
    if (!foldReprints) return ok(listArticles(db, filter, limit, offset));
    const { total, seqs } = listStories(db, filter, limit, offset);
    return ok({ total, articles: readSummaries(db, seqs) });
  },

  'articles.get': ({ db }, { id }) => {
    const article = readArticle(db, id);
    return article ? ok(article) : fail('not-found', id);
  },

  'articles.reprints': ({ db }, { id }) => ok({ articles: readReprints(db, id) }),

  'articles.compare': ({ db }, input) => {
    const first = readArticle(db, input.first);
    const second = readArticle(db, input.second);
    if (!first || !second) return fail('not-found', first ? input.second : input.first);
    return ok({ differences: compareTexts(first.text, second.text) });
  },

  'articles.keep-part': keepPart,
  'articles.reread': rereadArticle,
  'articles.dismiss-warning': dismissWarning,
  ...correctionCalls,
  ...originalCalls,
};
