import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { ArticleId } from '../../contract/ids.ts';
import type { Anchoring } from '../../contract/models/clip.ts';
import type { Span } from '../../contract/models/span.ts';
import { seqOf } from '../articles/article-table.ts';
import { type Composed, composeChanged } from '../articles/change-parts.ts';
import { readSource } from '../articles/content.ts';
import type { Renumbering } from '../articles/match-parts.ts';
import { statements } from '../db/statements.ts';
import { type Anchor, anchorOf } from './clip-anchor.ts';
import { contextOf } from './clip-context.ts';
import { foldText } from './folded-text.ts';
import { type PlacedClip, placeClip, type Verdict } from './place-clip.ts';

const sql = {
  ofArticle: `SELECT seq, start, end, quote, passage, prefix, suffix, anchoring, score, orphaned,
    start_part, start_at, end_part, end_at FROM clip WHERE article = ?`,
  place: `UPDATE clip SET start = ?, end = ?, passage = ?, prefix = ?, suffix = ?, anchoring = ?, score = ?,
    orphaned = 0, left_orphaned = 0 WHERE seq = ?`,
  orphan: 'UPDATE clip SET orphaned = 1 WHERE seq = ?',
  anchor: 'UPDATE clip SET start_part = ?, start_at = ?, end_part = ?, end_at = ? WHERE seq = ?',
} as const;

/** How an article has changed. `same`: parts that are certainly the same, by their numbers; null: all of them are. */
export interface ArticleChange {
  before: Composed;
  composed: Composed;
  same: Renumbering | null;
}

/** The anchor of a span of an article's canonical text. */
export function anchorInArticle(db: DatabaseSync, id: ArticleId, span: Span): Anchor | null {
  const composed = composedArticle(db, id);
  return composed && anchorOf(span, composed);
}

/** An article as its parts compose it now, or null when there is none of that id. */
export function composedArticle(db: DatabaseSync, id: ArticleId): Composed | null {
  const seq = seqOf(db, id);
  const source = seq === null ? null : readSource(db, seq);
  return source && composeChanged(source.parts, source.changes);
}

/**
 * Gives the clips of an article, those in the bin too, their places in what it has become: a citation of a clip in the
 * bin can still be checked. Call in the transaction that changes the article.
 */
export function placeClips(
  db: DatabaseSync,
  article: number,
  { before, composed, same }: ArticleChange,
): void {
  const run = statements(db, sql);
  const texts = { before: foldText(before.text), after: foldText(composed.text) };
  for (const row of run.ofArticle.all(article)) {
    const seq = Number(row['seq']);
    const clip = readPlaced(row);
    const verdict = placeClip({ ...clip, anchor: renumbered(clip.anchor, same) }, composed, texts);
    writeVerdict(db, seq, clip.quote, composed, verdict);
  }
}

/** Writes where a clip stands now, or that it stands nowhere. */
export function writeVerdict(
  db: DatabaseSync,
  seq: number,
  quote: string,
  { text }: Pick<Composed, 'text'>,
  { span, anchor, how, score }: Verdict,
): void {
  const run = statements(db, sql);
  const { startPart = null, startAt = null, endPart = null, endAt = null } = anchor ?? {};
  run.anchor.run(startPart, startAt, endPart, endAt, seq);
  if (!span) {
    run.orphan.run(seq);
    return;
  }
  const passage = text.slice(...span);
  const { prefix, suffix } = contextOf(text, span);
  run.place.run(...span, passage === quote ? null : passage, prefix, suffix, how, score, seq);
}

/** An anchor in the numbers of another reading; null when that reading may not have its parts. */
function renumbered(anchor: Anchor | null, same: Renumbering | null): Anchor | null {
  if (!anchor || !same) return anchor;
  const startPart = same.get(anchor.startPart);
  const endPart = same.get(anchor.endPart);
  return startPart === undefined || endPart === undefined ? null : { ...anchor, startPart, endPart };
}

function readPlaced(row: Record<string, SQLOutputValue>): PlacedClip {
  return {
    quote: String(row['quote']),
    prefix: String(row['prefix']),
    suffix: String(row['suffix']),
    passage: row['passage'] === null ? null : String(row['passage']),
    how: row['anchoring'] as Anchoring,
    score: row['score'] as number | null,
    place: row['orphaned'] === 1 ? null : [Number(row['start']), Number(row['end'])],
    anchor: readAnchor(row),
  };
}

function readAnchor(row: Record<string, SQLOutputValue>): Anchor | null {
  if (row['start_part'] === null || row['end_part'] === null) return null;
  return {
    startPart: Number(row['start_part']),
    startAt: Number(row['start_at']),
    endPart: Number(row['end_part']),
    endAt: Number(row['end_at']),
  };
}
