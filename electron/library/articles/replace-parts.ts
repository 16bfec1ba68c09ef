import type { DatabaseSync } from 'node:sqlite';
import type { Part } from '../../contract/models/article.ts';
import { placeClips } from '../clips/place-clips.ts';
import { type Changes, composeChanged } from './change-parts.ts';
import { readSource, type Source, writeSource } from './content.ts';
import { certainMatches, matchParts, renumberChanges } from './match-parts.ts';

/**
 * Puts other parts in the place of an article's own: a new reading, a corrected import. What the analyst took out and
 * put back stays so, and clips are anchored again. Call in a transaction.
 */
export function replaceParts(db: DatabaseSync, seq: number, parts: Part[]): void {
  const before: Source = readSource(db, seq) ?? { parts: [], changes: new Map() };
  const matches = matchParts(before.parts, parts);
  const earlier = composeChanged(before.parts, before.changes);
  const composed = writeSource(db, seq, { parts, changes: renumberChanges(before.changes, matches) });
  placeClips(db, seq, { before: earlier, composed, same: certainMatches(matches, before.parts, parts) });
}

/** Composes an article of the same parts with other changes, and anchors its clips again. Call in a transaction. */
export function rewriteParts(db: DatabaseSync, seq: number, { parts, changes }: Source, next: Changes): void {
  const before = composeChanged(parts, changes);
  placeClips(db, seq, { before, composed: writeSource(db, seq, { parts, changes: next }), same: null });
}
