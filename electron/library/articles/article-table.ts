import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ArticleId, newId } from '../../contract/ids.ts';
import type {
  Article,
  ArticleSummary,
  Block,
  Language,
  ParsedArticle,
  PublishedOnFrom,
  Removal,
  TitleFrom,
} from '../../contract/models.ts';
import { statements } from '../db/statements.ts';

/** The file an article came from. `path` is where it was, or the name a browser gave it. */
export interface OriginalFile {
  path: string;
  bytes: Uint8Array;
  sha256: string;
}

export interface ArticleFilter {
  language?: Language | undefined;
  /** First and last day of publication, YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

const sql = {
  insert: `INSERT INTO article (id, title, title_from, language, agency, place, byline, published_on,
    published_on_from, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertBody: 'INSERT INTO article_body (article, text, blocks, removed, sha256) VALUES (?, ?, ?, ?, ?)',
  insertOriginal: 'INSERT INTO original (article, path, media_type, sha256, bytes) VALUES (?, ?, ?, ?, ?)',
  bySha256: 'SELECT article.id FROM original JOIN article ON article.seq = original.article WHERE sha256 = ?',
  count: 'SELECT count(*) AS n FROM article',
} as const;

/** Inserts an article with its body and its original, and returns its row number and id. Call in a transaction. */
export function insertArticle(
  db: DatabaseSync,
  article: ParsedArticle,
  original: OriginalFile,
  importedAt: Date,
): { seq: number; id: ArticleId } {
  const run = statements(db, sql);
  const id = newId(ArticleId, 'a');
  const seq = Number(
    run.insert.run(
      id,
      article.title,
      article.titleFrom,
      article.language,
      article.agency,
      article.place,
      article.byline,
      article.publishedOn,
      article.publishedOnFrom,
      importedAt.toISOString(),
    ).lastInsertRowid,
  );
  const blocks = JSON.stringify(article.blocks.map(packBlock));
  const removed = JSON.stringify(article.removed);
  run.insertBody.run(seq, article.text, blocks, removed, bodyHash(article.text, blocks, removed));
  run.insertOriginal.run(seq, original.path, article.mediaType, original.sha256, original.bytes);
  return { seq, id };
}

/** The article that was made of the very same bytes, or null. */
export function articleWithOriginal(db: DatabaseSync, sha256: string): ArticleId | null {
  const row = statements(db, sql).bySha256.get(sha256);
  return row ? ArticleId.parse(row['id']) : null;
}

export function countArticles(db: DatabaseSync): number {
  return Number(statements(db, sql).count.get()?.['n'] ?? 0);
}

const summaryColumns = `article.seq, article.id, article.title, article.language, article.published_on,
  article.agency, article.place`;

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
      `SELECT ${summaryColumns}, original.path FROM article JOIN original ON original.article = article.seq
       WHERE ${where.sql} ORDER BY published_on DESC NULLS LAST, seq DESC LIMIT ? OFFSET ?`,
    )
    .all(...where.values, limit, offset);
  return { total: Number(total?.['n'] ?? 0), articles: rows.map(readSummary) };
}

/** The conditions of a filter on `article`, for a WHERE clause; `1` when there are none. */
export function filterClause(filter: ArticleFilter): { sql: string; values: string[] } {
  const conditions: [string, string | undefined][] = [
    ['article.language = ?', filter.language],
    ['article.published_on >= ?', filter.from],
    ['article.published_on <= ?', filter.to],
  ];
  const used = conditions.filter((condition): condition is [string, string] => condition[1] !== undefined);
  return { sql: used.map(([text]) => text).join(' AND ') || '1', values: used.map(([, value]) => value) };
}

/** One article whole, or null. */
export function readArticle(db: DatabaseSync, id: ArticleId): Article | null {
  const row = db
    .prepare(
      `SELECT article.*, body.text, body.blocks, body.removed, original.path, original.media_type, original.sha256,
         length(original.bytes) AS size
       FROM article JOIN article_body AS body ON body.article = article.seq
         JOIN original ON original.article = article.seq
       WHERE article.id = ?`,
    )
    .get(id);
  if (!row) return null;
  const text = String(row['text']);
  return {
    ...readSummary(row),
    titleFrom: row['title_from'] as TitleFrom,
    byline: row['byline'] as string | null,
    publishedOnFrom: row['published_on_from'] as PublishedOnFrom | null,
    importedAt: String(row['imported_at']),
    original: {
      path: String(row['path']),
      mediaType: String(row['media_type']),
      sha256: String(row['sha256']),
      bytes: Number(row['size']),
    },
    text,
    blocks: unpackBlocks(String(row['blocks']), text),
    removed: JSON.parse(String(row['removed'])) as Removal[],
  };
}

/** The bytes of an original and their media type, or null. */
export function readOriginal(
  db: DatabaseSync,
  id: ArticleId,
): { mediaType: string; bytes: Uint8Array } | null {
  const row = db
    .prepare(
      `SELECT media_type, bytes FROM original JOIN article ON article.seq = original.article WHERE article.id = ?`,
    )
    .get(id);
  return row ? { mediaType: String(row['media_type']), bytes: row['bytes'] as Uint8Array } : null;
}

function readSummary(row: Record<string, SQLOutputValue>): ArticleSummary {
  return {
    id: ArticleId.parse(row['id']),
    title: String(row['title']),
    language: row['language'] as Language,
    publishedOn: row['published_on'] as string | null,
    agency: row['agency'] as string | null,
    place: row['place'] as string | null,
    path: String(row['path']),
  };
}

/** Blocks inside the text are stored by their place alone, the others by their text. */
type PackedBlock = [kind: Block['kind'], start: number, end: number] | [kind: Block['kind'], text: string];

function packBlock(block: Block): PackedBlock {
  return block.start === null || block.end === null
    ? [block.kind, block.text]
    : [block.kind, block.start, block.end];
}

export function unpackBlocks(blocks: string, text: string): Block[] {
  return (JSON.parse(blocks) as PackedBlock[]).map((block) =>
    block.length === 3
      ? { kind: block[0], text: text.slice(block[1], block[2]), start: block[1], end: block[2] }
      : { kind: block[0], text: block[1], start: null, end: null },
  );
}

/** SHA-256 of an article's stored content, as kept in `article_body.sha256`. */
export function bodyHash(text: string, blocks: string, removed: string): string {
  return createHash('sha256')
    .update(text)
    .update('\0')
    .update(blocks)
    .update('\0')
    .update(removed)
    .digest('hex');
}
