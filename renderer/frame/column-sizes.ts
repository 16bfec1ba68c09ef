import { type Column, columns } from '../state/columns.ts';

/** Below this width of the window (px) the list is a drawer. */
export const narrowBelowPx = 1100;
export const listWidthPx = 320;
export const smallestPx: Record<Column, number> = { list: 240, reader: 320, note: 320 };

/** Shares of the columns in percent, 0 for a folded one, in the order of `columns`. */
export type Shares = Record<Column, number>;

/** Windows of about the same size share their columns' sizes: the name under which they are kept. */
export function layoutName(widthPx: number, heightPx: number): string {
  return `${Math.round(widthPx / 80) * 80}x${Math.round(heightPx / 80) * 80}`;
}

/** The list at its width, the rest in halves; a drawer and a folded column take no share. */
export function firstShares(widthPx: number, folded: Record<Column, boolean>): Shares {
  const list = widthPx < narrowBelowPx || folded.list ? 0 : (listWidthPx / widthPx) * 100;
  const reader = folded.reader ? 0 : (100 - list) / (folded.note ? 1 : 2);
  return { list, reader, note: 100 - list - reader };
}

/** Kept sizes as shares; null when they are not such sizes. */
export function readShares(kept: readonly number[] | undefined): Shares | null {
  if (kept?.length !== columns.length || kept.some((share) => !(share >= 0 && share <= 100))) return null;
  const [list = 0, reader = 0, note = 0] = kept;
  const total = list + reader + note;
  return Math.abs(total - 100) < 2 && reader + note > 0 ? { list, reader, note } : null;
}

/** Which columns have no share; the list of a narrow window is a drawer, and not folded. */
export function foldedIn({ list, reader, note }: Shares, narrow: boolean): Record<Column, boolean> {
  return { list: list === 0 && !narrow, reader: reader === 0, note: note === 0 };
}
