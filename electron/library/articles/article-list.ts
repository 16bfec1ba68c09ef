import type { DatabaseSync } from 'node:sqlite';
import type { ArticleLanguage, ArticleSummary } from '../../contract/models/article.ts';
import { readSummary } from './article-table.ts';

export interface ArticleFilter {
  language?: ArticleLanguage | undefined;
  /** First and last day of publication, YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
  notArticle?: boolean | undefined;
}

/** Other articles of the same story; most have none, and are not counted. */
export const reprintCount = `CASE WHEN story IS NULL THEN 0
  ELSE (SELECT count(*) - 1 FROM article AS other WHERE other.story = article.story) END`;
export const summaryColumns = `article.id, article.title, article.language, article.published_on, article.agency,
  article.place, article.path, article.not_article, ${reprintCount} AS reprints`;

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

/**
 * The conditions of a filter on `article`, for a WHERE clause; `1` when there are none. A year or a month alone lies
 * in every range that touches it: '~' sorts behind what could follow it, and its year bounds the index's range.
 */
export function filterClause({ language, from, to, notArticle }: ArticleFilter): {
  sql: string;
  values: string[];
} {
  const conditions: [text: string, ...values: (string | undefined)[]][] = [
    ['article.language = ?', language],
    ['article.published_on >= ?', from?.slice(0, 4)],
    [`article.published_on || '~' >= ?`, from],
    ['article.published_on <= ?', to],
  ];
  const used = conditions.filter(([, value]) => value !== undefined);
  const texts = used.map(([text]) => text);
  if (notArticle !== undefined) texts.push(`article.not_article = ${notArticle ? 1 : 0}`);
  return { sql: texts.join(' AND ') || '1', values: used.flatMap(([, value]) => value ?? []) };
}
