import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../../db/statements.ts';
import { isWithin } from '../matching/edit-distance.ts';
import { fold } from '../words/analysis.ts';
import { blockBoundary, fieldsOf, ordinaryColumns } from './index-fields.ts';
import { type IndexReader, indexReader } from './index-reader.ts';

/** The folded terms of the index, those of most articles first, which letters each has, and how long its postings are. */
interface Vocabulary {
  dataVersion: number;
  terms: string[];
  letters: number[];
  /** Bytes of the postings, to an eighth of a power of two. */
  bytes: number[];
  /** All of them; made when the first article comes in after they were loaded. */
  known: Set<string> | null;
}

const loaded = new WeakMap<DatabaseSync, Vocabulary>();
/** Those that are being loaded, from the index as the reader has it. */
const loading = new WeakMap<DatabaseSync, { reader: IndexReader; steps: Generator<undefined, Vocabulary> }>();

const sql = { dataVersion: 'PRAGMA data_version' } as const;

/** Reading all pages on which a term begins takes a moment: what is not yet loaded then is loaded at the first use. */
function vocabularyOf(db: DatabaseSync): Vocabulary {
  for (;;) {
    const known = knownVocabulary(db);
    if (known) return known;
    loadVocabulary(db);
  }
}

/** What was loaded is kept up with the index by this process alone. */
function knownVocabulary(db: DatabaseSync): Vocabulary | null {
  const known = loaded.get(db);
  if (!known) return null;
  return known.dataVersion === Number(statements(db, sql).dataVersion.get()?.['data_version']) ? known : null;
}

/** Loads the terms, a few milliseconds at a time; false when all are loaded. Where the index changes, it begins anew. */
export function loadVocabulary(db: DatabaseSync): boolean {
  if (knownVocabulary(db)) return false;
  const reader = indexReader(db);
  let begun = loading.get(db);
  if (begun?.reader !== reader) begun = { reader, steps: loadingSteps(db, reader) };
  loading.set(db, begun);
  const { done, value } = begun.steps.next();
  if (!done) return true;
  loading.delete(db);
  loaded.set(db, value);
  return false;
}

/** Terms that are put into their order at once. */
const orderedAtOnce = 4_000;

function* loadingSteps(db: DatabaseSync, reader: IndexReader): Generator<undefined, Vocabulary> {
  const dataVersion = Number(statements(db, sql).dataVersion.get()?.['data_version']);
  const sizes = new Map<string, number>();
  yield* reader.terms((term, bytes) => {
    // Unfolded forms are there for the rank alone.
    if (isFolded(term)) sizes.set(term, (sizes.get(term) ?? 0) + bytes);
  });
  // By eighths of a power of two: to compare each with each would be one long step, and tell no more.
  const bySize: string[][] = [];
  let left = orderedAtOnce;
  for (const [term, bytes] of sizes) {
    const size = Math.round(8 * Math.log2(bytes + 1));
    bySize[size] ??= [];
    bySize[size].push(term);
    if (--left > 0) continue;
    left = orderedAtOnce;
    yield;
  }
  const bytes = bySize.flatMap((terms, size) => terms.map(() => 2 ** (size / 8))).reverse();
  const terms = bySize.reverse().flat();
  yield;
  return { dataVersion, terms, letters: terms.map(lettersOf), bytes, known: null };
}

function isFolded(term: string): boolean {
  return term !== blockBoundary && fold(term) === term;
}

/** Call when the index was dropped. */
export function forgetVocabulary(db: DatabaseSync): void {
  loaded.delete(db);
  loading.delete(db);
}

/** A row, its length and a place or two. */
const bytesOfNew = 5;

/** Call when an article's terms have come into the index. One that has gone since finds nothing, and so is kept. */
export function learnVocabulary(db: DatabaseSync, terms: Uint8Array): void {
  const vocabulary = loaded.get(db);
  if (!vocabulary) return;
  vocabulary.known ??= new Set(vocabulary.terms);
  const fields = fieldsOf(terms);
  for (const column of ordinaryColumns)
    for (const term of fields[column].split(' ')) {
      if (vocabulary.known.has(term) || term === '' || !isFolded(term)) continue;
      vocabulary.known.add(term);
      vocabulary.terms.push(term);
      vocabulary.letters.push(lettersOf(term));
      vocabulary.bytes.push(bytesOfNew);
    }
}

/** Every term of the index, and about how many bytes its postings take. */
export function termSizes(db: DatabaseSync): { terms: readonly string[]; bytes: readonly number[] } {
  return vocabularyOf(db);
}

/** A bit for each letter from a to z that a term has, and one of six for any other sign. */
function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at++) {
    const code = term.charCodeAt(at);
    letters |= 1 << (code >= 0x61 && code <= 0x7a ? code - 0x61 : 26 + (code % 6));
  }
  return letters >>> 0;
}

/** How many bits are set (a sum of neighbours, then of pairs, and so on). */
function bitsOf(letters: number): number {
  let sums = letters - ((letters >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** At most `limit` terms of the index that `accepts` takes, those of most articles first, and whether there are more. */
export function termsThat(
  db: DatabaseSync,
  accepts: (term: string) => boolean,
  limit: number,
): { terms: string[]; more: boolean } {
  const terms: string[] = [];
  for (const term of vocabularyOf(db).terms) {
    if (!accepts(term)) continue;
    if (terms.length === limit) return { terms, more: true };
    terms.push(term);
  }
  return { terms, more: false };
}

/**
 * The terms of the index that are most like a word in one or two forms, at most `edits` letters away: the nearest first,
 * of those alike the ones of most articles; at most so many, and, from the second on, with postings of so many bytes
 * together; and whether there are more. An edit changes two kinds of letters.
 */
export function termsLike(
  db: DatabaseSync,
  words: readonly [string, string],
  edits: number,
  most: { terms: number; bytes?: number },
): { terms: string[]; more: boolean } {
  const { terms: all, letters, bytes } = vocabularyOf(db);
  const [first = '', second = first] = words;
  const [inFirst, inSecond] = [lettersOf(first), lettersOf(second)];
  const byEdits: number[][] = Array.from({ length: edits + 1 }, () => []);
  let kept = 0;
  let farthest = edits;
  let more = false;
  for (let at = 0; at < all.length; at++) {
    // Where as many are known as are taken, only those that are nearer count.
    const reach = more ? farthest - 1 : edits;
    if (reach < 0) break;
    const has = letters[at] ?? 0;
    const mayBeFirst = bitsOf(has ^ inFirst) <= 2 * reach;
    const mayBeSecond = second !== first && bitsOf(has ^ inSecond) <= 2 * reach;
    if (!mayBeFirst && !mayBeSecond) continue;
    const term = all[at] ?? '';
    const isLike = (distance: number) =>
      (mayBeFirst && isWithin(first, term, distance)) || (mayBeSecond && isWithin(second, term, distance));
    if (!isLike(reach)) continue;
    let needed = reach;
    while (needed > 0 && isLike(needed - 1)) needed--;
    byEdits[needed]?.push(at);
    if (++kept <= most.terms) continue;
    kept--;
    more = true;
    byEdits[farthest]?.pop();
    while (farthest > 0 && byEdits[farthest]?.length === 0) farthest--;
  }
  let left = most.bytes ?? Number.POSITIVE_INFINITY;
  const taken = byEdits.flat().filter((at, index) => {
    left -= bytes[at] ?? 0;
    return index === 0 || left >= 0;
  });
  return { terms: taken.map((at) => all[at] ?? ''), more: more || taken.length < kept };
}
