import type { ImportProgress } from '../../electron/contract/models/import.ts';

/** Before this much time has passed nothing can be said. */
const soonestMs = 2_000;

/** How long a running import will still take, in ms, at the pace it has kept; null when that cannot be said yet. */
export function remainingMs(progress: ImportProgress, elapsedMs: number): number | null {
  if (elapsedMs < soonestMs || progress.done === 0 || progress.found <= progress.done) return null;
  return (elapsedMs / progress.done) * (progress.found - progress.done);
}
