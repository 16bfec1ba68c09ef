import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../../db/statements.ts';
import { damaged, type PageReader, pageReader, tombstonePage } from './index-pages.ts';

/**
 * Reads the pages in which FTS5 keeps a table's postings (detail=full), as fts5_index.c describes them. FTS5 writes,
 * merges and deletes; to rank by its bm25() it looks at each article anew, a thousand nanoseconds each, where a walk
 * over the pages takes ten. Nothing here writes.
 */

/** A run of pages that FTS5 wrote at once and never changes. `deleted`: rows whose postings in it no longer count. */
export interface Segment {
  id: number;
  /** The pages before it have been merged into another segment. */
  firstPage: number;
  lastPage: number;
  deleted: ReadonlySet<number> | null;
}

const sql = {
  // From the last page that begins with a term at or before one; each row is a page on which a term begins.
  leaves: `SELECT pgno >> 1 AS page FROM article_index_idx WHERE segid = ?1 AND term >=
    (SELECT term FROM article_index_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1) ORDER BY term`,
} as const;

/** Reads SQLite's varints: seven bits a byte, the highest first. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
}

export function varint(cursor: Cursor): number {
  const { bytes } = cursor;
  let value = 0;
  for (let count = 0; count < 8; count++) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw damaged();
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
  throw damaged();
}

/** The segments that a structure names. */
export function segmentsOf(db: DatabaseSync, structure: Uint8Array): Segment[] {
  // Four bytes that count changes of the configuration; then what marks a structure that knows tombstones.
  const knowsTombstones = structure[4] === 0xff;
  const cursor = { bytes: structure, at: knowsTombstones ? 8 : 4 };
  const levels = varint(cursor);
  varint(cursor);
  varint(cursor);
  const segments: Segment[] = [];
  for (let level = 0; level < levels; level++) {
    varint(cursor);
    for (let left = varint(cursor); left > 0; left--) {
      const id = varint(cursor);
      const firstPage = varint(cursor);
      const lastPage = varint(cursor);
      let pages = 0;
      if (knowsTombstones) {
        varint(cursor);
        varint(cursor);
        pages = varint(cursor);
        varint(cursor);
        varint(cursor);
      }
      segments.push({ id, firstPage, lastPage, deleted: pages > 0 ? deletedRows(db, id, pages) : null });
    }
  }
  return segments;
}

/** A tombstone page is a hash table of row numbers of 4 or 8 bytes behind a header of 8. */
function deletedRows(db: DatabaseSync, segment: number, pages: number): Set<number> {
  const rows = new Set<number>();
  for (let number = 0; number < pages; number++) {
    const page = tombstonePage(db, segment, number);
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    const size = page[0] === 4 ? 4 : 8;
    for (let at = 8; at + size <= page.length; at += size) {
      const row = size === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
      if (row !== 0) rows.add(row);
    }
  }
  return rows;
}

/**
 * A term's postings within one segment: a part of the page they stand on, or put together from several. Row numbers are
 * the distance from the one before, but whole where `wholeAt` names the place in `bytes`; those that are `deleted` no
 * longer count.
 */
export interface Doclist {
  bytes: Uint8Array;
  start: number;
  end: number;
  wholeAt: readonly number[];
  deleted: Segment['deleted'];
}

const nowhereWhole: readonly number[] = [];

/** What is on several pages is put together here: nothing keeps it beyond `take`. */
let gathered = new Uint8Array(1 << 16);

/** What a visitor of terms wants: a term's postings and the next term, the postings alone, the next term, or nothing. */
export type Wish = 'take' | 'take-last' | 'skip' | 'stop';

export interface TermVisitor {
  /** The term is the first `length` bytes of `term`, behind a byte of FTS5's own; its postings take about `bytes`. */
  visit(term: Uint8Array, length: number, bytes: number): Wish;
  /** `doclist` is good until this returns. */
  take(doclist: Doclist): void;
}

/** Visits the terms of a segment in the order of their UTF-8 bytes, from the first that is not before `from`. */
export function walkTerms(db: DatabaseSync, segment: Segment, from: Uint8Array, visitor: TermVisitor): void {
  const leaves = statements(db, sql).leaves.iterate(segment.id, from);
  const nextLeaf = () => {
    const { value, done } = leaves.next();
    return done ? segment.lastPage + 1 : Number(value['page']);
  };
  const pages = pageReader(db, segment.id, segment.lastPage);
  try {
    for (let number = Math.max(nextLeaf(), segment.firstPage); number <= segment.lastPage; ) {
      let next = nextLeaf();
      // Pages that have been merged away are still named.
      while (next <= number) next = nextLeaf();
      if (!walkLeaf(pages, segment, number, next, from, visitor)) break;
      number = next;
    }
  } finally {
    leaves.return?.();
    pages.close();
  }
}

/** False when the visitor has seen enough. `nextLeaf` is the next page on which a term begins. */
function walkLeaf(
  pages: PageReader,
  segment: Segment,
  number: number,
  nextLeaf: number,
  from: Uint8Array,
  visitor: TermVisitor,
): boolean {
  const page = pages.at(number);
  const end = endOf(page);
  const footer = { bytes: page, at: end };
  const cursor = { bytes: page, at: 0 };
  let begin = footer.at < page.length ? varint(footer) : end;
  let length = 0;
  for (let isFirst = true; begin < end; isFirst = false) {
    const next = footer.at < page.length ? begin + varint(footer) : end;
    cursor.at = begin;
    const same = isFirst ? 0 : varint(cursor);
    const own = varint(cursor);
    const start = cursor.at + own;
    if (start > next || next > end || same > length) throw damaged();
    length = same + own;
    if (length > term.length) term = grown(term, length);
    for (let at = 0; at < own; at++) term[same + at] = page[cursor.at + at] ?? 0;
    begin = next;
    if (compare(term, length, from) < 0) continue;
    const rest = next === end ? (nextLeaf - number - 1) * page.length : 0;
    const wish = visitor.visit(term, length, next - start + rest);
    if (wish === 'stop') return false;
    if (wish === 'skip') continue;
    // Only the next page tells whether the last of a page goes on.
    if (next === end) visitor.take(gather(pages, segment, number, page.subarray(start, end)));
    else visitor.take({ bytes: page, start, end: next, wholeAt: nowhereWhole, deleted: segment.deleted });
    if (wish === 'take-last') return false;
  }
  return true;
}

/** The term at hand, put together from what it shares with the one before it and its own end. */
let term = new Uint8Array(256);

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(length, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

/** The doclist of which `begun` stands at the end of a page, with what stands of it on the next, up to the next term. */
function gather(
  pages: PageReader,
  { lastPage, deleted }: Segment,
  number: number,
  begun: Uint8Array,
): Doclist {
  const wholeAt: number[] = [];
  let length = 0;
  const add = (bytes: Uint8Array) => {
    if (length + bytes.length > gathered.length) gathered = grown(gathered, length + bytes.length);
    gathered.set(bytes, length);
    length += bytes.length;
  };
  add(begun);
  for (let next = number + 1; next <= lastPage; next++) {
    const page = pages.at(next);
    const end = endOf(page);
    const term = end < page.length ? varint({ bytes: page, at: end }) : end;
    const firstRow = ((page[0] ?? 0) << 8) | (page[1] ?? 0);
    if (firstRow !== 0 && firstRow < term) wholeAt.push(length + firstRow - 4);
    add(page.subarray(4, term));
    if (term < end) break;
  }
  return { bytes: gathered, start: 0, end: length, wholeAt, deleted };
}

/** Where the postings of a leaf end and the places of its terms begin. */
function endOf(page: Uint8Array): number {
  const end = ((page[2] ?? 0) << 8) | (page[3] ?? 0);
  if (end < 4 || end > page.length) throw damaged();
  return end;
}

function compare(term: Uint8Array, length: number, other: Uint8Array): number {
  const shorter = Math.min(length, other.length);
  for (let at = 0; at < shorter; at++) {
    const difference = (term[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - other.length;
}
