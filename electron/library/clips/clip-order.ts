import type { DatabaseSync } from 'node:sqlite';
import type { ClipId } from '../../contract/ids.ts';
import { statements } from '../db/statements.ts';

const sql = {
  order: 'SELECT seq, id, rank FROM clip WHERE binned_at IS NULL ORDER BY rank, seq DESC',
  rank: 'UPDATE clip SET rank = ? WHERE id = ?',
} as const;

/**
 * Moves a clip before another one in the order by hand, or to its end. Its rank lies between its new neighbours'; when
 * there is no number left between them, all are numbered anew. Call in a transaction. Returns whether no other has another
 * rank now.
 */
export function moveClip(db: DatabaseSync, id: ClipId, before: ClipId | null): boolean {
  const run = statements(db, sql);
  const others = run.order
    .all()
    .map((row) => ({ id: String(row['id']), rank: Number(row['rank']) }))
    .filter((row) => row.id !== id);
  const at = before === null ? others.length : others.findIndex((row) => row.id === before);
  if (at < 0 || before === id) return true;
  const previous = others[at - 1]?.rank;
  const next = others[at]?.rank;
  const rank =
    previous === undefined ? (next ?? 0) - 1 : next === undefined ? previous + 1 : (previous + next) / 2;
  if (rank !== previous && rank !== next) {
    run.rank.run(rank, id);
    return true;
  }
  others.splice(at, 0, { id, rank });
  for (const [index, row] of others.entries()) run.rank.run(index, row.id);
  return false;
}
