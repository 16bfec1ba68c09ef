import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ArticleId } from '../../contract/ids.ts';
import type {
  Article,
  ArticleFacts,
  ArticleSummary,
  CorrectableField,
  PublishedOnFrom,
  TitleFrom,
} from '../../contract/models/article.ts';
import { statements } from '../db/statements.ts';
import { bodyHash, splitBody, unpackBlocks, unpackParts } from './article-body.ts';
import { nextArticleId } from './article-id.ts';
import { composeChanged } from './change-parts.ts';
import { readChanges } from './change-table.ts';
import { correctedFields } from './correction-table.ts';
import { readWarnings } from './read-warnings.ts';

const sql = {
  insert: `INSERT INTO article (id, title, title_from, language, agency, place, byline, outlet, address, published_on,
    published_on_from, published_at, encoding, not_article, warnings, imported_at, path, original, ordinal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertBody: `INSERT INTO article_body (article, text, blocks, parts, sha256)
    VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?)`,
  setBody: `UPDATE article_body SET text = CAST(? AS TEXT), blocks = CAST(? AS TEXT), parts = CAST(? AS TEXT),
    sha256 = ? WHERE article = ?`,
  seqOf: 'SELECT seq FROM article WHERE id = ?',
  get: `SELECT article.*, body.text, body.blocks, body.parts, original.media_type, original.sha256,
      length(original.bytes) AS size,
      CASE WHEN story IS NULL THEN 0
        ELSE (SELECT count(*) - 1 FROM article AS other WHERE other.story = article.story) END AS reprints
    FROM article JOIN article_body AS body ON body.article = article.seq
      JOIN original ON original.seq = article.original
    WHERE article.id = ?`,
  count: 'SELECT count(*) AS n FROM article',
} as const;

/** Where an article comes from: its path, and which of the articles of which row of `original` it is. */
export interface Origin {
  path: string;
  original: number;
  ordinal: number;
}

/** Inserts an article with its packed body and returns its row number and id. Call in a transaction. */
export function insertArticle(
  db: DatabaseSync,
  facts: ArticleFacts,
  packed: Uint8Array,
  { path, original, ordinal }: Origin,
  importedAt: Date,
): { seq: number; id: ArticleId } {
  const run = statements(db, sql);
  const id = nextArticleId();
  const { lastInsertRowid } = run.insert.run(
    id,
    ...columnValues(facts),
    importedAt.toISOString(),
    path,
    original,
    ordinal,
  );
  const seq = Number(lastInsertRowid);
  const { text, blocks, parts } = splitBody(packed);
  run.insertBody.run(seq, text, blocks, parts, bodyHash(packed));
  return { seq, id };
}

/** What a reading says of an article, in the order of the columns from `title` to `warnings`. */
export function columnValues(article: ArticleFacts): (string | number | null)[] {
  return [
    article.title,
    article.titleFrom,
    article.language,
    article.agency,
    article.place,
    article.byline,
    article.outlet,
    article.address,
    article.publishedOn,
    article.publishedOnFrom,
    article.publishedAt,
    article.encoding,
    article.notArticle ? 1 : 0,
    JSON.stringify(article.warnings),
  ];
}

/** Replaces an article's body. Call in a transaction that replaces its index entry too. */
export function writeBody(db: DatabaseSync, seq: number, packed: Uint8Array): void {
  const { text, blocks, parts } = splitBody(packed);
  statements(db, sql).setBody.run(text, blocks, parts, bodyHash(packed), seq);
}

export function countArticles(db: DatabaseSync): number {
  return Number(statements(db, sql).count.get()?.['n'] ?? 0);
}

/** An article's row number, or null when there is none of that id. */
export function seqOf(db: DatabaseSync, id: ArticleId): number | null {
  const row = statements(db, sql).seqOf.get(id);
  return row ? Number(row['seq']) : null;
}

/** One article whole, as import made it and the analyst changed it, or null. */
export function readArticle(db: DatabaseSync, id: ArticleId): Article | null {
  const row = statements(db, sql).get.get(id);
  if (!row) return null;
  const seq = Number(row['seq']);
  const text = String(row['text']);
  const corrected = correctedFields(db, seq);
  const changes = readChanges(db, seq);
  const { path, ...summary } = readSummary(row);
  return {
    ...summary,
    titleFrom: row['title_from'] as TitleFrom,
    ...publication(row, corrected),
    byline: row['byline'] as string | null,
    outlet: row['outlet'] as string | null,
    address: row['address'] as string | null,
    encoding: row['encoding'] as string | null,
    importedAt: String(row['imported_at']),
    original: {
      path,
      mediaType: String(row['media_type']),
      sha256: String(row['sha256']),
      bytes: Number(row['size']),
    },
    corrected,
    ...readWarnings(row, corrected),
    changed: [...changes.keys()].sort((a, b) => a - b),
    text,
    blocks: unpackBlocks(String(row['blocks']), text),
    removed: composeChanged(unpackParts(String(row['parts']), text), changes).removed,
  };
}

/** A day that was corrected is the analyst's: neither import's source nor its moment holds for it. */
function publication(
  row: Record<string, SQLOutputValue>,
  corrected: readonly CorrectableField[],
): Pick<Article, 'publishedOnFrom' | 'publishedAt'> {
  if (corrected.includes('publishedOn')) return { publishedOnFrom: null, publishedAt: null };
  return {
    publishedOnFrom: row['published_on_from'] as PublishedOnFrom | null,
    publishedAt: row['published_at'] as string | null,
  };
}

export function readSummary(row: Record<string, SQLOutputValue>): ArticleSummary {
  return {
    id: ArticleId.parse(row['id']),
    title: String(row['title']),
    language: String(row['language']),
    publishedOn: row['published_on'] as string | null,
    agency: row['agency'] as string | null,
    place: row['place'] as string | null,
    path: String(row['path']),
    notArticle: row['not_article'] === 1,
    reprints: Number(row['reprints']),
  };
}
