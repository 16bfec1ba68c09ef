import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { ArticleId } from '../../contract/ids.ts';
import type { Span } from '../../contract/models/span.ts';
import { seqOf } from '../articles/article-table.ts';
import { type Composed, composeChanged } from '../articles/change-parts.ts';
import { readSource } from '../articles/content.ts';
import { statements } from '../db/statements.ts';
import { type Anchor, anchorOf, placeOf } from './clip-anchor.ts';
import type { Passage } from './find-passage.ts';

const sql = {
  ofArticle: `SELECT seq, quote, prefix, suffix, start_part, start_at, end_part, end_at FROM clip WHERE article = ?`,
  place: 'UPDATE clip SET start = ?, end = ?, orphaned = 0 WHERE seq = ?',
  orphan: 'UPDATE clip SET orphaned = 1 WHERE seq = ?',
  anchor: 'UPDATE clip SET start_part = ?, start_at = ?, end_part = ?, end_at = ? WHERE seq = ?',
} as const;

/** The anchor of a span of an article's canonical text. */
export function anchorInArticle(db: DatabaseSync, id: ArticleId, span: Span): Anchor | null {
  const seq = seqOf(db, id);
  const source = seq === null ? null : readSource(db, seq);
  return source && anchorOf(span, composeChanged(source.parts, source.changes));
}

/**
 * Gives the clips of an article, those in the bin too, their places in what it has become. `reanchor`: how a clip's
 * anchor is found when the parts themselves are others. Call in the transaction that changes the article.
 */
export function placeClips(
  db: DatabaseSync,
  article: number,
  composed: Composed,
  reanchor?: (passage: Passage, anchor: Anchor | null) => Anchor | null,
): void {
  const run = statements(db, sql);
  for (const row of run.ofArticle.all(article)) {
    const seq = Number(row['seq']);
    const passage = {
      quote: String(row['quote']),
      prefix: String(row['prefix']),
      suffix: String(row['suffix']),
    };
    let anchor = readAnchor(row);
    if (reanchor) {
      anchor = reanchor(passage, anchor);
      const { startPart = null, startAt = null, endPart = null, endAt = null } = anchor ?? {};
      run.anchor.run(startPart, startAt, endPart, endAt, seq);
    }
    const place = anchor && placeOf(anchor, passage.quote, composed);
    if (place) run.place.run(...place, seq);
    else run.orphan.run(seq);
  }
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
