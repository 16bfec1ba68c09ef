import { asRead } from './right-to-left.ts';
import type { TextRun } from './text-runs.ts';

/** Text on one line without a gap as wide as between columns. Points; `y` is the baseline and grows upwards. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  /** Where more space stands in the text than between words: before which unit of it, from where to where. */
  gaps: { at: number; left: number; right: number }[];
}

const wordGap = 0.12;
const columnGap = 1.2;
/** Words that fill a line out may stand so far apart too. */
const cellGap = 0.5;
/** A sign in front of a list's item may stand as far from it as it likes. */
const marker = /^(?:[•‣▪●○◦■□–—*-]|\(?\d{1,3}[.)])$/;

/** Runs of one direction as segments, from the top down and from left to right. */
export function toSegments(runs: readonly TextRun[]): Segment[] {
  return toRows(runs).flatMap((row) => {
    const segments: Segment[] = [];
    let last: Segment | null = null;
    let previous: TextRun | null = null;
    for (const run of row.toSorted((one, other) => one.x - other.x)) {
      if (previous && isSameAgain(previous, run)) continue;
      const gap: number = last ? run.x - last.x1 : 0;
      const em = Math.max(run.size, last?.size ?? 0);
      if (last && (gap < columnGap * em || marker.test(last.text.trim())))
        append(last, run, gap > wordGap * em, gap > cellGap * em);
      else {
        last = start(run);
        segments.push(last);
      }
      previous = run;
    }
    for (const segment of segments) {
      const text = asRead(segment.text);
      if (text !== segment.text) segment.gaps = [];
      segment.text = text;
    }
    return segments.filter(({ text }) => text.trim() !== '');
  });
}

/** Items whose baselines are nearly the same, the uppermost row first. Raised and lowered signs belong to their line. */
export function toRows<T extends { y: number; size: number }>(items: readonly T[]): T[][] {
  const rows: T[][] = [];
  let top: T | null = null;
  for (const item of items.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    if (row && top && top.y - item.y <= 0.42 * Math.max(item.size, top.size)) {
      row.push(item);
      if (item.size > top.size * 1.2) top = item;
    } else {
      rows.push([item]);
      top = item;
    }
  }
  return rows;
}

function start({ text, x, y, width, size, bold }: TextRun): Segment {
  return { text, x0: x, x1: x + width, y, size, bold, gaps: [] };
}

function append(segment: Segment, run: TextRun, apart: boolean, farApart: boolean): void {
  const space =
    apart && !segment.text.endsWith(' ') && !run.text.startsWith(' ') && !/^\p{M}/u.test(run.text);
  if (farApart) segment.gaps.push({ at: segment.text.length, left: segment.x1, right: run.x });
  segment.text += (space ? ' ' : '') + run.text;
  segment.x1 = Math.max(segment.x1, run.x + run.width);
  if (run.size > segment.size * 1.2) {
    segment.y = run.y;
    segment.size = run.size;
  }
  segment.bold &&= run.bold;
}

/** Text drawn twice, a little aside, to look bold. */
function isSameAgain(one: TextRun, other: TextRun): boolean {
  return (
    one.text === other.text && other.x - one.x < 0.2 * one.size && Math.abs(one.y - other.y) < 0.2 * one.size
  );
}

/** From the leftmost beginning to the rightmost end. */
export function widthOf(segments: readonly Pick<Segment, 'x0' | 'x1'>[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { x0, x1 } of segments) {
    left = Math.min(left, x0);
    right = Math.max(right, x1);
  }
  return { left, right };
}
