import type { DatabaseSync } from 'node:sqlite';
import type { ArticleSummary } from '../../contract/models/article.ts';
import type { SearchFilter } from '../../contract/models/search.ts';
import { statements } from '../db/statements.ts';
import { readSummary } from './article-table.ts';

/** What the lists and the searches are narrowed down by. */
export type ArticleFilter = SearchFilter;

/** Other articles of the same story; most have none, and are not counted. */
export const reprintCount = `CASE WHEN story IS NULL THEN 0
  ELSE (SELECT count(*) - 1 FROM article AS other WHERE other.story = article.story) END`;
export const summaryColumns = `article.id, article.title, article.language, article.published_on, article.agency,
  article.place, article.path, article.not_article, ${reprintCount} AS reprints`;

const sql = { one: `SELECT ${summaryColumns} FROM article WHERE seq = ?` } as const;

/** Newest publication first, undated last. */
export function listArticles(
  db: DatabaseSync,
  filter: ArticleFilter,
  limit: number,
  offset: number,
): { total: number; articles: ArticleSummary[] } {
  const where = filterClause(filter);
  const total = db.prepare(`SELECT count(*) AS n FROM article WHERE ${where.sql}`).get(...where.values);
  const rows = db
    .prepare(
      `SELECT ${summaryColumns} FROM article
       WHERE ${where.sql} ORDER BY published_on DESC NULLS LAST, seq DESC LIMIT ? OFFSET ?`,
    )
    .all(...where.values, limit, offset);
  return { total: Number(total?.['n'] ?? 0), articles: rows.map(readSummary) };
}

/** The articles of row numbers, in that order. */
export function readSummaries(db: DatabaseSync, seqs: readonly number[]): ArticleSummary[] {
  const run = statements(db, sql);
  return seqs.flatMap((seq) => {
    const row = run.one.get(seq);
    return row ? [readSummary(row)] : [];
  });
}

/**
 * The conditions of a filter on `article`, for a WHERE clause; `1` when there are none. A year or a month alone lies
 * in every range that touches it: '~' sorts behind what could follow it, and its year bounds the index's range.
 */
export function filterClause(filter: ArticleFilter): { sql: string; values: string[] } {
  const { language, from, to, notArticle, agencies, places, tags, clipped, story } = filter;
  const conditions: [text: string, value: string | undefined][] = [
    ['article.language = ?', language],
    ['article.published_on >= ?', from?.slice(0, 4)],
    [`article.published_on || '~' >= ?`, from],
    ['article.published_on <= ?', to],
    [`coalesce(article.agency, '') IN ${anyOf}`, agencies && JSON.stringify(agencies)],
    [`coalesce(article.place, '') IN ${anyOf}`, places && JSON.stringify(places)],
    [
      `EXISTS (SELECT 1 ${ownClips}
        AND EXISTS (SELECT 1 FROM json_each(clip.tags) AS tag WHERE tag.value IN ${anyOf}))`,
      tags && JSON.stringify(tags),
    ],
    [
      `(SELECT article.id = chosen.id OR article.story IS chosen.story AND article.story IS NOT NULL
        FROM article AS chosen WHERE chosen.id = ?)`,
      story,
    ],
  ];
  const used = conditions.filter(([, value]) => value !== undefined);
  const texts = used.map(([text]) => text);
  if (notArticle !== undefined) texts.push(`article.not_article = ${notArticle ? 1 : 0}`);
  if (clipped !== undefined) texts.push(`${clipped ? '' : 'NOT '}EXISTS (SELECT 1 ${ownClips})`);
  return { sql: texts.join(' AND ') || '1', values: used.flatMap(([, value]) => value ?? []) };
}

/** One of the values of a list, which is bound as JSON. */
const anyOf = '(SELECT value FROM json_each(?))';
const ownClips = 'FROM clip WHERE clip.article = article.seq AND clip.binned_at IS NULL';
