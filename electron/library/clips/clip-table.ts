import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ArticleId, ClipId, NoteId, newId } from '../../contract/ids.ts';
import { type Anchoring, type Clip, ClipColour } from '../../contract/models/clip.ts';
import { statements } from '../db/statements.ts';
import type { Anchor } from './clip-anchor.ts';

const columns = `clip.id, clip.start, clip.end, clip.quote, clip.prefix, clip.suffix, clip.comment, clip.tags,
  clip.colour, clip.created_at, clip.orphaned, clip.anchoring, clip.score, clip.passage, clip.left_orphaned, clip.rank,
  clip.binned_at, article.id AS article, article.title, article.agency, article.published_on, article.language,
  article.place, article.outlet, article.address, article.imported_at, (SELECT json_group_array(note.id) FROM clip_use JOIN note ON note.seq = clip_use.note
    WHERE clip_use.clip = clip.id AND note.binned_at IS NULL) AS notes`;
const from = 'FROM clip JOIN article ON article.seq = clip.article';

const sql = {
  insert: `INSERT INTO clip (id, article, start, end, quote, prefix, suffix, comment, tags, colour, created_at,
      start_part, start_at, end_part, end_at, rank)
    SELECT ?, seq, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(min(rank), 0) - 1 FROM clip)
    FROM article WHERE id = ?`,
  get: `SELECT ${columns} ${from} WHERE clip.id = ?`,
  all: `SELECT ${columns} ${from} WHERE binned_at IS NULL ORDER BY clip.seq DESC`,
  ofArticle: `SELECT ${columns} ${from} WHERE binned_at IS NULL AND article.id = ? ORDER BY clip.seq DESC`,
  binned: `SELECT ${columns} ${from} WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, clip.seq DESC`,
  update: 'UPDATE clip SET comment = ?, tags = ?, colour = ? WHERE id = ?',
  bin: 'UPDATE clip SET binned_at = ? WHERE id = ?',
  empty: `DELETE FROM clip WHERE binned_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM clip_use WHERE clip = clip.id)`,
  leave: 'UPDATE clip SET left_orphaned = ? WHERE id = ? AND orphaned',
  seqOf: 'SELECT seq FROM clip WHERE id = ?',
  count: 'SELECT count(*) AS n FROM clip WHERE binned_at IS NULL',
  passage: `SELECT coalesce(clip.passage, clip.quote) AS words, clip.start, clip.end, body.text ${from}
    JOIN article_body AS body ON body.article = clip.article WHERE clip.id = ? AND NOT clip.orphaned`,
} as const;

/** What a new clip is made of. */
export type NewClip = Pick<
  Clip,
  'article' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix' | 'comment' | 'tags' | 'colour' | 'createdAt'
>;

/** Inserts a clip and returns its id. */
export function insertClip(db: DatabaseSync, clip: NewClip, anchor: Anchor | null): ClipId {
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

/** A clip's row number, or null when there is none of that id. */
export function clipSeqOf(db: DatabaseSync, id: ClipId): number | null {
  const row = statements(db, sql).seqOf.get(id);
  return row ? Number(row['seq']) : null;
}

/** Clips that are in the bin, last binned first. */
export function listBinned(db: DatabaseSync): Clip[] {
  return statements(db, sql).binned.all().map(fromRow);
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

/** Removes the clips in the bin that no note uses, those in the notes' bin too; returns how many went. */
export function emptyClipBin(db: DatabaseSync): number {
  return Number(statements(db, sql).empty.run().changes);
}

/** Says of an orphan that it is left as it is, or not. */
export function leaveOrphan(db: DatabaseSync, id: ClipId, left: boolean): void {
  statements(db, sql).leave.run(left ? 1 : 0, id);
}

export function countClips(db: DatabaseSync): number {
  return Number(statements(db, sql).count.get()?.['n'] ?? 0);
}

/**
 * The words that now stand in the article at the clip's place: the quotation, or what the clip was approximately
 * anchored to; null for an orphan. A clip in the bin has a passage like any other.
 */
export function passageOf(db: DatabaseSync, id: ClipId): string | null {
  const row = statements(db, sql).passage.get(id);
  if (!row) return null;
  const passage = String(row['text']).slice(Number(row['start']), Number(row['end']));
  return passage === row['words'] ? passage : null;
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
    anchored: {
      how: row['anchoring'] as Anchoring,
      score: row['score'] as number | null,
      passage: row['passage'] as string | null,
      left: row['left_orphaned'] === 1,
    },
    rank: Number(row['rank']),
    binnedAt: row['binned_at'] as string | null,
    notes: (JSON.parse(String(row['notes'])) as unknown[]).map((id) => NoteId.parse(id)),
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
