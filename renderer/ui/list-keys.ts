/**
 * Where a key leads in a list of `count` rows from row `active` (-1: none yet); null for a key that does not move.
 * `page` is how many rows are in sight.
 */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const target: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active < 0 ? count - 1 : active - 1,
    Home: 0,
    End: count - 1,
    PageDown: active + Math.max(1, page - 1),
    PageUp: active - Math.max(1, page - 1),
  };
  const row = target[key];
  return row === undefined ? null : Math.max(0, Math.min(count - 1, row));
}
