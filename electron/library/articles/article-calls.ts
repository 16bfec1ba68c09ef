import { diffWordsWithSpace } from 'diff';
import { fail, ok } from '../../contract/failure.ts';
import type { Difference } from '../../contract/models/article.ts';
import type { Handlers } from '../library.ts';
import { listStories } from '../search/results.ts';
import { readReprints } from '../stories/stories.ts';
import { listArticles, readSummaries } from './article-list.ts';
import { readArticle } from './article-table.ts';
import { correctionCalls } from './correct.ts';
import { dismissWarning } from './dismiss-warning.ts';
import { keepPart } from './keep-part.ts';
import { originalCalls } from './original-calls.ts';
import { rereadArticle } from './reread.ts';

/** Two texts that differ in more than so many words are not compared word by word: it would take too long. */
const mostEdits = 2_000;

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
    return ok({ differences: compare(first.text, second.text) });
  },

  'articles.keep-part': keepPart,
  'articles.reread': rereadArticle,
  'articles.dismiss-warning': dismissWarning,
  ...correctionCalls,
  ...originalCalls,
};

function compare(first: string, second: string): Difference[] {
  const changes = diffWordsWithSpace(first, second, { maxEditLength: mostEdits });
  if (!changes) {
    return [
      { kind: 'first', text: first },
      { kind: 'second', text: second },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'second' : removed ? 'first' : 'both',
    text: value,
  }));
}
