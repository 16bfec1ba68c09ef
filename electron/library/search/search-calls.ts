import type { DatabaseSync } from 'node:sqlite';
import { fail, ok } from '../../contract/failure.ts';
import { ArticleId } from '../../contract/ids.ts';
import type { QueryMistake, SearchHit } from '../../contract/models/search.ts';
import { unpackBlocks } from '../articles/article-body.ts';
import { reprintCount } from '../articles/article-list.ts';
import { readArticle } from '../articles/article-table.ts';
import { statements } from '../db/statements.ts';
import type { Handlers } from '../library.ts';
import { bodyText } from './index/body-text.ts';
import { columnOf } from './index/index-fields.ts';
import { hitsOf, type Matcher, matcherOf } from './matching/matcher.ts';
import { suggest } from './matching/spelling.ts';
import type { Query } from './query/query.ts';
import { asksForNothing, narrowed } from './query/query-filter.ts';
import { parseQuery } from './query/query-parser.ts';
import type { Found } from './ranking/rank-matches.ts';
import { findResults, type Wanted } from './results/results.ts';
import { snippetsOf } from './results/snippets.ts';
import { giveWay, lookUp, matchesOf } from './search.ts';

export const searchCalls: Handlers<'search.query' | 'search.locate'> = {
  'search.query': async (
    { db },
    { query: text, asTyped, limit, offset, sort, foldReprints, literal, session, ...filter },
  ) => {
    const started = performance.now();
    const isGivenUp = newest(db, session, text);
    const wanted = { filter, sort, fold: foldReprints, limit, offset };
    const query = parseQuery(text, asTyped);
    if (!(await lookUp(db, query, isGivenUp))) return fail('cancelled');
    let answer = find(db, query, wanted);
    const { total, found, mistakes } = answer;
    const hasAllWords = (found[0]?.score ?? 0) >= 1;
    let didYouMean = literal ? null : suggest(db, text, query, { total, hasAllWords });
    let forgiven = false;
    if (didYouMean && total === 0) {
      const meant = parseQuery(didYouMean.query, asTyped);
      answer = find(db, meant, wanted);
      forgiven = answer.total > 0;
      if (!forgiven) didYouMean = null;
    }
    const hits: SearchHit[] = [];
    const isNewer = giveWay(isGivenUp);
    for (const one of answer.found) {
      if (await isNewer()) return fail('cancelled');
      const hit = hitOf(db, one, answer.matcher);
      if (hit) hits.push(hit);
    }
    const elapsedMs = Math.round((performance.now() - started) * 10) / 10;
    return ok({ query: text, total: answer.total, elapsedMs, hits, mistakes, didYouMean, forgiven });
  },

  'search.locate': ({ db }, { query: text, asTyped, article: id }) => {
    const article = readArticle(db, id);
    if (!article) return fail('not-found', id);
    const { match } = matcherOf(parseQuery(text, asTyped));
    const blocks = article.blocks.map((block, index) => ({
      block: index,
      hits: hitsOf(match(block.text, columnOf(block.kind), article.language)),
    }));
    return ok({
      title: hitsOf(match(article.title, 'title', article.language)),
      blocks: blocks.filter(({ hits }) => hits.length > 0),
    });
  },
};

/** What a query finds, what was wrong with it, and what finds its words in a text. */
function find(
  db: DatabaseSync,
  query: Query,
  wanted: Wanted,
): { total: number; found: Found[]; mistakes: QueryMistake[]; matcher: Matcher } {
  const within = asksForNothing(query) ? null : narrowed(query, wanted.filter);
  if (!within) return { total: 0, found: [], mistakes: query.mistakes, matcher: matcherOf(query) };
  const { total, found } = findResults(db, query, { ...wanted, filter: within });
  const answer = matchesOf(db, query);
  const matcher = matcherOf(answer.query, answer.expansions);
  return { total, found, mistakes: [...query.mistakes, ...answer.mistakes], matcher };
}

/** What each window asked last. */
const asked = new WeakMap<DatabaseSync, Map<string, string>>();
/** More windows than anybody has; the oldest are forgotten. */
const mostSessions = 50;

/** Notes what a session asks, and answers whether it has asked something else since. */
function newest(db: DatabaseSync, session: string | undefined, text: string): () => boolean {
  if (session === undefined) return () => false;
  const latest = asked.get(db) ?? new Map<string, string>();
  asked.set(db, latest);
  latest.delete(session);
  latest.set(session, text);
  const [oldest] = latest.keys();
  if (latest.size > mostSessions && oldest !== undefined) latest.delete(oldest);
  return () => latest.has(session) && latest.get(session) !== text;
}

const sql = {
  hit: `SELECT id, title, language, agency, place, published_on, CAST(text AS BLOB) AS text, blocks,
    ${reprintCount} AS reprints
    FROM article JOIN article_body ON article = seq WHERE seq = ?`,
} as const;

/** What is shown of an article that was found; null when the index is ahead of the articles. */
function hitOf(db: DatabaseSync, { seq, score }: Found, matcher: Matcher): SearchHit | null {
  const row = statements(db, sql).hit.get(seq);
  if (!row) return null;
  const language = String(row['language']);
  return {
    id: ArticleId.parse(row['id']),
    title: String(row['title']),
    language,
    agency: row['agency'] as string | null,
    place: row['place'] as string | null,
    publishedOn: row['published_on'] as string | null,
    reprints: Number(row['reprints']),
    score,
    snippets: snippetsOf(unpackBlocks(String(row['blocks']), bodyText(row['text'])), language, matcher),
  };
}
