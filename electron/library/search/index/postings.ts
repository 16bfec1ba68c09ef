import type { DatabaseSync } from 'node:sqlite';
import { type Doclist, type Segment, walkTerms } from './fts5-pages.ts';
import { type Column, columns } from './index-fields.ts';

/**
 * Where a term stands: its rows (`article.seq`), ascending, and for each where in `bytes` its places begin, as FTS5
 * writes them: their length in bytes, doubled, then 1 and a column's number where the column changes, else the
 * distance from the place before, plus 2; all varints.
 */
export interface Postings {
  rows: Uint32Array;
  starts: Uint32Array;
  bytes: Uint8Array;
}

const nowhere: Postings = { rows: new Uint32Array(), starts: new Uint32Array(), bytes: new Uint8Array() };

const encoder = new TextEncoder();
/** FTS5 puts a 0 before each term of its own index; those of prefix indexes have other digits. */
const stored = (term: string) => encoder.encode(`0${term}`);

/** The postings of one term in all segments; empty when no article has it. */
export function readPostings(db: DatabaseSync, segments: readonly Segment[], term: string): Postings {
  const parts: Postings[] = [];
  eachPart(db, segments, term, (part) => {
    const { rows, starts, bytes } = postingsOf(part);
    parts.push({ rows: rows.slice(), starts: starts.slice(), bytes: bytes.slice() });
  });
  return together(parts);
}

/** Calls `take` with the postings of one term, once for each segment that has it. */
export function eachPart(
  db: DatabaseSync,
  segments: readonly Segment[],
  term: string,
  take: (part: Doclist) => void,
): void {
  const sought = stored(term);
  for (const segment of segments) {
    walkTerms(db, segment, sought, {
      visit: (found, length) =>
        length === sought.length && beginsWith(found, sought) ? 'take-last' : 'stop',
      take,
    });
  }
}

/** About how many bytes the postings of a term take, without reading them. */
export function postingsSize(db: DatabaseSync, segments: readonly Segment[], term: string): number {
  const sought = stored(term);
  let size = 0;
  for (const segment of segments) {
    walkTerms(db, segment, sought, {
      visit(found, length, bytes) {
        if (length === sought.length && beginsWith(found, sought)) size += bytes;
        return 'stop';
      },
      take: () => {},
    });
  }
  return size;
}

/** Bytes of postings after which a walk over terms pauses: a millisecond or two. */
const bytesAtOnce = 256 * 1024;

/**
 * Calls `take` with the postings of each term of a segment that begins with `beginning`. It pauses now and then, and is
 * good only as long as the index does not change.
 */
export function* eachPostings(
  db: DatabaseSync,
  segment: Segment,
  beginning: string,
  take: (part: Doclist) => void,
): Generator<undefined, void> {
  const sought = stored(beginning);
  for (let from: Uint8Array | null = sought; from; ) {
    let next: Uint8Array | null = null;
    let left = bytesAtOnce;
    walkTerms(db, segment, from, {
      visit(found, length) {
        if (length < sought.length || !beginsWith(found, sought)) return 'stop';
        if (left > 0) return 'take';
        next = found.slice(0, length);
        return 'stop';
      },
      take(doclist) {
        // A term that few articles have takes its time too.
        left -= doclist.end - doclist.start + 32;
        take(doclist);
      },
    });
    from = next;
    if (from) yield;
  }
}

/** Terms after which a walk over all of them pauses: some milliseconds. */
const termsAtOnce = 1_000;

/**
 * Every term of a segment, in the order of its UTF-8 bytes, with about how many bytes its postings take. It pauses now
 * and then, and is good only as long as the index does not change.
 */
export function* eachTerm(
  db: DatabaseSync,
  segment: Segment,
  take: (term: string, bytes: number) => void,
): Generator<undefined, void> {
  const decoder = new TextDecoder();
  for (let from: Uint8Array | null = stored(''); from; ) {
    let next: Uint8Array | null = null;
    let left = termsAtOnce;
    walkTerms(db, segment, from, {
      visit(found, length, bytes) {
        if (left-- === 0) {
          next = found.slice(0, length);
          return 'stop';
        }
        take(decoder.decode(found.subarray(1, length)), bytes);
        return 'skip';
      },
      take: () => {},
    });
    from = next;
    if (from) yield;
  }
}

function beginsWith(term: Uint8Array, beginning: Uint8Array): boolean {
  for (let at = 0; at < beginning.length; at++) if (term[at] !== beginning[at]) return false;
  return true;
}

/** Rows and starts are read into these: a prefix has thousands of terms, and would leave as many arrays behind. */
let rowsRead = new Uint32Array(1 << 14);
let startsRead = new Uint32Array(1 << 14);

/** The postings of a part, good until the next call. */
export function postingsOf({ bytes, start, end, wholeAt, deleted }: Doclist): Postings {
  // A row takes three bytes at least: its number, the length of its places, a place.
  if (rowsRead.length * 3 < end - start) {
    rowsRead = new Uint32Array(end - start);
    startsRead = new Uint32Array(end - start);
  }
  const [rows, starts] = [rowsRead, startsRead];
  let count = 0;
  let row = 0;
  let whole = 0;
  for (let at = start; at < end; ) {
    if (at === wholeAt[whole]) {
      row = 0;
      whole++;
    }
    let distance = 0;
    let byte = 0x80;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      distance = distance * 128 + (byte & 0x7f);
    }
    row += distance;
    const places = at - start;
    let size = 0;
    for (byte = 0x80; byte >= 0x80; ) {
      byte = bytes[at++] ?? 0;
      size = size * 128 + (byte & 0x7f);
    }
    at += size >> 1;
    if (deleted?.has(row)) continue;
    rows[count] = row;
    starts[count++] = places;
  }
  return {
    rows: rows.subarray(0, count),
    starts: starts.subarray(0, count),
    bytes: bytes.subarray(start, end),
  };
}

/** One list of several; segments rarely lie in the order of their rows. */
function together(parts: Postings[]): Postings {
  const [first = nowhere, ...more] = parts;
  if (more.length === 0) return first;
  const count = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const rows = new Uint32Array(count);
  const starts = new Uint32Array(count);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  parts.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  let filled = 0;
  let offset = 0;
  let sorted = true;
  for (const part of parts) {
    if (filled > 0 && (part.rows[0] ?? 0) <= (rows[filled - 1] ?? 0)) sorted = false;
    rows.set(part.rows, filled);
    bytes.set(part.bytes, offset);
    for (let at = 0; at < part.rows.length; at++) starts[filled++] = (part.starts[at] ?? 0) + offset;
    offset += part.bytes.length;
  }
  if (sorted) return { rows, starts, bytes };
  const order = Uint32Array.from(rows.keys()).sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0));
  return { rows: order.map((at) => rows[at] ?? 0), starts: order.map((at) => starts[at] ?? 0), bytes };
}

/** A weight for each column's number; 0 for one that does not count. */
export type ColumnWeights = Float64Array;

export function columnWeights(weightOf: (column: Column) => number): ColumnWeights {
  return Float64Array.from(columns, weightOf);
}

/** The places of the `at`-th row, each as much as its column weighs. */
export function occurrencesIn({ bytes, starts }: Postings, index: number, weights: ColumnWeights): number {
  let at = starts[index] ?? 0;
  let size = 0;
  for (let byte = 0x80; byte >= 0x80; ) {
    byte = bytes[at++] ?? 0;
    size = size * 128 + (byte & 0x7f);
  }
  const end = at + (size >> 1);
  let weight = weights[0] ?? 0;
  let sum = 0;
  while (at < end) {
    if (bytes[at] === 1) {
      weight = weights[bytes[at + 1] ?? 0] ?? 0;
      at += 2;
    } else {
      sum += weight;
      while ((bytes[at++] ?? 0) >= 0x80);
    }
  }
  return sum;
}
