import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../../db/statements.ts';
import type { Bitset } from './bitset.ts';
import { type Doclist, type Segment, segmentsOf, varint } from './fts5-pages.ts';
import { columns, ordinaryColumns } from './index-fields.ts';
import { readStructure } from './index-pages.ts';
import { type KeptSums, keptSums } from './kept-sums.ts';
import {
  type ColumnWeights,
  eachPart,
  eachPostings,
  eachTerm,
  type Postings,
  postingsSize,
  readPostings,
} from './postings.ts';
import { addPart, addPostings, type Sums } from './sums.ts';

/** The index as it now is, for reading. Good until the next time the event loop turns. */
export interface IndexReader {
  /** One more than the highest row number. */
  size: number;
  articles: number;
  /** Words in the columns of an ordinary search, by row. */
  lengths: Float32Array;
  averageLength: number;
  /** The postings of a term; kept for a while. */
  postings(term: string): Postings;
  /** Adds the occurrences of a term in the rows of `among` (null: in all), and keeps nothing: for what a hundred terms are. */
  addTerm(sums: Sums, term: string, weights: ColumnWeights, among: Bitset | null): void;
  /** What beginnings add up to. */
  beginnings: KeptSums;
  /** About how many articles have a term, at a glance. */
  aboutCount(term: string): number;
  /** Calls `take` with the postings of each term that begins so, of one term, perhaps, several times; pauses now and then. */
  beginningWith(beginning: string, take: (part: Doclist) => void): Generator<undefined, void>;
  /** Every term with about how many bytes its postings take; of one term, perhaps, several times; pauses now and then. */
  terms(take: (term: string, bytes: number) => void): Generator<undefined, void>;
}

interface Cache extends IndexReader {
  structure: Uint8Array;
  dataVersion: number;
  touched: Set<number>;
  totalLength: number;
}

const sql = {
  dataVersion: 'PRAGMA data_version',
  lengths: 'SELECT id, sz FROM article_index_docsize',
  length: 'SELECT sz FROM article_index_docsize WHERE id = ?',
  last: 'SELECT coalesce(max(id), 0) AS id FROM article_index_docsize',
} as const;

const caches = new WeakMap<DatabaseSync, Cache>();

/** The reader of a database's index; what it keeps is kept as long as the index does not change. */
export function indexReader(db: DatabaseSync): IndexReader {
  const run = statements(db, sql);
  // It changes when another process has written, which a library that is only read may have beside it.
  const dataVersion = Number(run.dataVersion.get()?.['data_version']);
  const structure = readStructure(db);
  let cache = caches.get(db);
  if (cache && cache.dataVersion === dataVersion && same(cache.structure, structure)) return cache;
  const segments = segmentsOf(db, structure);
  cache =
    cache && cache.dataVersion === dataVersion
      ? { ...cache, structure, ...readers(db, segments) }
      : undefined;
  if (cache) {
    for (const row of cache.touched) readLength(cache, row, run.length.get(row)?.['sz']);
    cache.touched = new Set();
    cache.beginnings = keptSums(cache.size);
  } else {
    const size = Number(run.last.get()?.['id']) + 1;
    cache = {
      size,
      articles: 0,
      lengths: new Float32Array(size),
      averageLength: 0,
      totalLength: 0,
      touched: new Set(),
      structure,
      dataVersion,
      beginnings: keptSums(size),
      ...readers(db, segments),
    };
    for (const row of run.lengths.iterate()) readLength(cache, Number(row['id']), row['sz']);
  }
  cache.averageLength = cache.totalLength / Math.max(1, cache.articles);
  caches.set(db, cache);
  return cache;
}

const written = new WeakMap<DatabaseSync, number>();

/** Call when a row's index entry was written or removed. */
export function touchRow(db: DatabaseSync, row: number): void {
  caches.get(db)?.touched.add(row);
  written.set(db, performance.now());
}

/** When an entry was last written by this process, as performance.now() has it; 0 when none was. */
export function writtenAt(db: DatabaseSync): number {
  return written.get(db) ?? 0;
}

/** Call when the index was dropped. */
export function forgetIndex(db: DatabaseSync): void {
  caches.delete(db);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** FTS5 keeps how many words each column of a row has, as varints. */
function readLength(cache: Cache, row: number, sizes: unknown): void {
  if (row >= cache.lengths.length) {
    const larger = new Float32Array(Math.ceil((row + 1) * 1.25));
    larger.set(cache.lengths);
    cache.lengths = larger;
  }
  cache.size = Math.max(cache.size, row + 1);
  const before = cache.lengths[row] ?? 0;
  let length = 0;
  if (sizes instanceof Uint8Array) {
    const cursor = { bytes: sizes, at: 0 };
    for (const column of columns) {
      const words = varint(cursor);
      if (ordinaryColumns.includes(column)) length += words;
    }
    // One that has no words at all is there nevertheless.
    length = Math.max(1, length);
  }
  cache.articles += (length > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
  cache.totalLength += length - before;
  cache.lengths[row] = length;
}

/** Of a row's postings: its number, their length, the column and a place or two. */
const bytesOfRow = 5;
/** Bytes of postings that are kept: those of the words that are being typed. */
const keptBytes = 12e6;
/** Counts of terms that are kept: every question asks for a hundred, and mostly for common ones. */
const mostCounts = 5_000;

function readers(
  db: DatabaseSync,
  segments: readonly Segment[],
): Pick<IndexReader, 'postings' | 'addTerm' | 'aboutCount' | 'beginningWith' | 'terms'> {
  const kept = new Map<string, Postings>();
  let bytes = 0;
  const counts = new Map<string, number>();
  return {
    postings(term) {
      const known = kept.get(term);
      const found = known ?? readPostings(db, segments, term);
      if (known) kept.delete(term);
      else bytes += sizeOf(found);
      // Those used last stand last.
      kept.set(term, found);
      for (const [oldest, postings] of kept) {
        if (bytes <= keptBytes || oldest === term) break;
        kept.delete(oldest);
        bytes -= sizeOf(postings);
      }
      return found;
    },
    addTerm(sums, term, weights, among) {
      const known = among ? undefined : kept.get(term);
      if (known) addPostings(sums, known, weights);
      else eachPart(db, segments, term, (part) => addPart(sums, part, weights, among));
    },
    aboutCount(term) {
      const known = counts.get(term);
      if (known !== undefined) return known;
      const count = Math.ceil(postingsSize(db, segments, term) / bytesOfRow);
      if (counts.size >= mostCounts) counts.clear();
      counts.set(term, count);
      return count;
    },
    *beginningWith(beginning, take) {
      for (const segment of segments) yield* eachPostings(db, segment, beginning, take);
    },
    *terms(take) {
      for (const segment of segments) yield* eachTerm(db, segment, take);
    },
  };
}

function sizeOf({ rows, starts, bytes }: Postings): number {
  return rows.byteLength + starts.byteLength + bytes.byteLength + 200;
}
