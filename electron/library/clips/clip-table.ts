import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ArticleId, ClipId, newId } from '../../contract/ids.ts';
import { type Clip, ClipColour } from '../../contract/models/clip.ts';
import { statements } from '../db/statements.ts';
import type { Anchor } from './clip-anchor.ts';

const columns = `clip.id, clip.start, clip.end, clip.quote, clip.prefix, clip.suffix, clip.comment, clip.tags,
  clip.colour, clip.created_at, clip.orphaned, article.id AS article, article.title, article.agency, article.published_on,
  article.language, article.place, article.outlet, article.address, article.imported_at`;
const from = 'FROM clip JOIN article ON article.seq = clip.article';

const sql = {
  insert: `INSERT INTO clip (id, article, start, end, quote, prefix, suffix, comment, tags, colour, created_at,
      start_part, start_at, end_part, end_at)
    SELECT ?, seq, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id = ?`,
  get: `SELECT ${columns} ${from} WHERE clip.id = ?`,
  all: `SELECT ${columns} ${from} WHERE binned_at IS NULL ORDER BY clip.seq DESC`,
  ofArticle: `SELECT ${columns} ${from} WHERE binned_at IS NULL AND article.id = ? ORDER BY clip.seq DESC`,
  update: 'UPDATE clip SET comment = ?, tags = ?, colour = ? WHERE id = ?',
  bin: 'UPDATE clip SET binned_at = ? WHERE id = ?',
  count: 'SELECT count(*) AS n FROM clip WHERE binned_at IS NULL',
  passage: `SELECT clip.quote, clip.start, clip.end, body.text ${from}
    JOIN article_body AS body ON body.article = clip.article WHERE clip.id = ? AND NOT clip.orphaned`,
} as const;

/** Inserts a clip and returns its id. */
export function insertClip(
  db: DatabaseSync,
  clip: Omit<Clip, 'id' | 'source' | 'orphaned'>,
  anchor: Anchor | null,
): ClipId {
  const id = newId(ClipId, 'c');
  statements(db, sql).insert.run(
    id,
    clip.start,
    clip.end,
    clip.quote,
    clip.prefix,
    clip.suffix,
    clip.comment,
    JSON.stringify(clip.tags),
    clip.colour,
    clip.createdAt,
    anchor?.startPart ?? null,
    anchor?.startAt ?? null,
    anchor?.endPart ?? null,
    anchor?.endAt ?? null,
    clip.article,
  );
  return id;
}

/** One clip, from the bin too (a note may still cite it), or null. */
export function readClip(db: DatabaseSync, id: ClipId): Clip | null {
  const row = statements(db, sql).get.get(id);
  return row ? fromRow(row) : null;
}

/** Clips that are not in the bin, newest first. */
export function listClips(db: DatabaseSync, article?: ArticleId): Clip[] {
  const run = statements(db, sql);
  return (article ? run.ofArticle.all(article) : run.all.all()).map(fromRow);
}

export function updateClip(db: DatabaseSync, clip: Pick<Clip, 'id' | 'comment' | 'tags' | 'colour'>): void {
  statements(db, sql).update.run(clip.comment, JSON.stringify(clip.tags), clip.colour, clip.id);
}

/** `binnedAt` null takes the clip out of the bin. */
export function binClip(db: DatabaseSync, id: ClipId, binnedAt: Date | null): void {
  statements(db, sql).bin.run(binnedAt?.toISOString() ?? null, id);
}

export function countClips(db: DatabaseSync): number {
  return Number(statements(db, sql).count.get()?.['n'] ?? 0);
}

/** The words that now stand in the article at the clip's place, or null when they are not the clip's any more. */
export function passageOf(db: DatabaseSync, id: ClipId): string | null {
  const row = statements(db, sql).passage.get(id);
  if (!row) return null;
  const passage = String(row['text']).slice(Number(row['start']), Number(row['end']));
  return passage === row['quote'] ? passage : null;
}

function fromRow(row: Record<string, SQLOutputValue>): Clip {
  return {
    id: ClipId.parse(row['id']),
    article: ArticleId.parse(row['article']),
    start: Number(row['start']),
    end: Number(row['end']),
    quote: String(row['quote']),
    prefix: String(row['prefix']),
    suffix: String(row['suffix']),
    comment: String(row['comment']),
    tags: JSON.parse(String(row['tags'])) as string[],
    colour: ClipColour.parse(row['colour']),
    createdAt: String(row['created_at']),
    orphaned: row['orphaned'] === 1,
    source: {
      title: String(row['title']),
      agency: row['agency'] as string | null,
      publishedOn: row['published_on'] as string | null,
      language: String(row['language']),
      place: row['place'] as string | null,
      outlet: row['outlet'] as string | null,
      address: row['address'] as string | null,
      importedAt: String(row['imported_at']),
    },
  };
}
