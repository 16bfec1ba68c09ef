import type { DatabaseSync } from 'node:sqlite';
import { type ArticleFilter, filterClause } from '../articles/article-list.ts';
import { expand } from './expansion.ts';
import { type MatchExpressions, matchExpressions } from './match-expression.ts';
import type { Query } from './query.ts';
import { narrowed } from './query-filter.ts';
import { rank, scoreOf } from './ranking.ts';

export interface Found {
  seq: number;
  score: number;
}

/**
 * The articles that an expression finds: those with all the words first, each tier by rank, newer rows first where
 * they tie. `total` counts both tiers.
 */
export function findArticles(
  db: DatabaseSync,
  expressions: MatchExpressions,
  filter: ArticleFilter,
  limit: number,
  offset: number,
): { total: number; found: Found[] } {
  if ('allBut' in expressions) return allBut(db, expressions.allBut, filter, limit, offset);
  const total = count(db, expressions.found, filter);
  if (expressions.all === null) {
    return { total, found: page(db, expressions.rest, filter, limit, offset, true) };
  }
  const first = page(db, expressions.all, filter, limit, offset, true);
  if (first.length === limit || first.length + offset >= total) return { total, found: first };
  const before = first.length > 0 ? offset + first.length : count(db, expressions.all, filter);
  const more = page(db, expressions.rest, filter, limit - first.length, Math.max(0, offset - before), false);
  return { total, found: [...first, ...more] };
}

/**
 * The rows (`article.seq`) of every article that a query finds under a filter, ascending; what facets count. One that asks for
 * no word finds every article of the filter.
 */
export function matchingRows(db: DatabaseSync, query: Query, filter: ArticleFilter): Uint32Array {
  const within = narrowed(query, filter);
  if (!within) return new Uint32Array();
  const expressions = matchExpressions(query, expand(db, query).expansions);
  if ('allBut' in expressions) {
    const { from, values } = outside(expressions.allBut, within);
    return rowsOf(db, `SELECT seq ${from} ORDER BY seq`, values);
  }
  const { from, values } = source(within);
  const sql = `SELECT article_index.rowid AS seq FROM ${from} ORDER BY article_index.rowid`;
  return rowsOf(db, sql, [expressions.found, ...values]);
}

function rowsOf(db: DatabaseSync, sql: string, values: string[]): Uint32Array {
  return Uint32Array.from(db.prepare(sql).all(...values), (row) => Number(row['seq']));
}

/** Every article that an expression does not find, the newest first: they have no rank. */
function allBut(
  db: DatabaseSync,
  expression: string | null,
  filter: ArticleFilter,
  limit: number,
  offset: number,
): { total: number; found: Found[] } {
  const { from, values } = outside(expression, filter);
  const total = Number(db.prepare(`SELECT count(*) AS n ${from}`).get(...values)?.['n'] ?? 0);
  const rows = db
    .prepare(`SELECT seq ${from} ORDER BY published_on DESC NULLS LAST, seq DESC LIMIT ? OFFSET ?`)
    .all(...values, limit, offset);
  return { total, found: rows.map((row) => ({ seq: Number(row['seq']), score: 0 })) };
}

/** The articles of a filter that an expression does not find. */
function outside(expression: string | null, filter: ArticleFilter): { from: string; values: string[] } {
  const { sql, values } = filterClause(filter);
  if (expression === null) return { from: `FROM article WHERE ${sql}`, values };
  const found = 'SELECT rowid FROM article_index WHERE article_index MATCH ?';
  return { from: `FROM article WHERE seq NOT IN (${found}) AND ${sql}`, values: [expression, ...values] };
}

function count(db: DatabaseSync, expression: string, filter: ArticleFilter): number {
  const { from, values } = source(filter);
  const row = db.prepare(`SELECT count(*) AS n FROM ${from}`).get(expression, ...values);
  return Number(row?.['n'] ?? 0);
}

function page(
  db: DatabaseSync,
  expression: string,
  filter: ArticleFilter,
  limit: number,
  offset: number,
  hasAllWords: boolean,
): Found[] {
  const { from, values } = source(filter);
  return db
    .prepare(
      `SELECT article_index.rowid AS seq, ${rank} AS score FROM ${from} ORDER BY score, seq DESC LIMIT ? OFFSET ?`,
    )
    .all(expression, ...values, limit, offset)
    .map((row) => ({ seq: Number(row['seq']), score: scoreOf(Number(row['score']), hasAllWords) }));
}

/** A CROSS JOIN fixes the order: first the index, then the articles that it found. */
function source(filter: ArticleFilter): { from: string; values: string[] } {
  const { sql, values } = filterClause(filter);
  const join = sql === '1' ? '' : 'CROSS JOIN article ON article.seq = article_index.rowid';
  return { from: `article_index ${join} WHERE article_index MATCH ? AND ${sql}`, values };
}
