import { addAll, type Bitset, bitset, has, keepBoth } from './bitset.ts';
import { stemsOnTheWay } from './expansion.ts';
import { blockBoundary } from './index-fields.ts';
import type { IndexReader } from './index-reader.ts';
import {
  type ColumnWeights,
  columnAt,
  columnWeights,
  indexOfRow,
  occurrencesIn,
  type Postings,
  placesIn,
} from './postings.ts';
import type { Leaf, QueryWord } from './query.ts';
import { weightOf } from './ranking.ts';

/** Where a leaf of a query is found: rows, and how often in each, every place as much as its column weighs. */
export interface LeafMatch {
  rows: Uint32Array;
  counts: Float32Array;
}

/** The terms that one word stands for: themselves, and those that begin with one of `beginnings`. */
export interface Forms {
  terms: readonly string[];
  beginnings: readonly string[];
}

/** Where a leaf is found in the columns it asks for. `expanded`: its terms, when it is a pattern or a misspelling. */
export function matchLeaf(
  reader: IndexReader,
  { sought, columns: wanted }: Leaf,
  expanded: readonly string[] | undefined,
): LeafMatch {
  const weights = columnWeights((column) => (wanted.includes(column) ? weightOf[column] : 0));
  if (expanded) return matchForms(reader, { terms: expanded, beginnings: [] }, weights);
  switch (sought.kind) {
    case 'pattern':
      return matchForms(reader, { terms: [], beginnings: [sought.pattern.slice(0, -1)] }, weights);
    case 'words': {
      const steps = sought.words.map((word, at) =>
        formsOf(word, sought.open && at === sought.words.length - 1),
      );
      const [only] = steps;
      return steps.length === 1 && only
        ? matchForms(reader, only, weights)
        : matchPhrase(reader, steps, weights);
    }
    case 'near':
      return matchNear(reader, sought.words, sought.distance, weights);
    case 'similar':
      return nowhere;
  }
}

/** Where the forms with marks stand of what was typed with marks; null when nothing was. */
export function matchMarked(reader: IndexReader, { sought }: Leaf): LeafMatch | null {
  if (sought.kind !== 'words') return null;
  const weights = columnWeights((column) => (column === 'marked' ? 1 : 0));
  const marked = sought.words.map((word) => word.marked).filter((form) => form !== null);
  const open = sought.open && sought.words.at(-1)?.marked !== null;
  const steps = marked.map(
    (form, at): Forms =>
      open && at === marked.length - 1
        ? { terms: [], beginnings: [form] }
        : { terms: [form], beginnings: [] },
  );
  const [only] = steps;
  if (!only) return null;
  return steps.length === 1 ? matchForms(reader, only, weights) : matchPhrase(reader, steps, weights);
}

const nowhere: LeafMatch = { rows: new Uint32Array(), counts: new Float32Array() };

/** A word is looked for as English articles hold it and as Vietnamese ones do; `open`: also as a beginning. */
export function formsOf(word: QueryWord, open: boolean): Forms {
  const whole = [...new Set([word.stem, word.folded])];
  return open
    ? {
        terms: [...whole, ...stemsOnTheWay(word)].filter((term) => !term.startsWith(word.folded)),
        beginnings: [word.folded],
      }
    : { terms: whole, beginnings: [] };
}

/** The postings of a word's forms are asked for again, letter by letter; those of a misspelling's many terms are not. */
const mostKept = 30;

/** Calls `take` with the postings of every term that forms stand for; of one term, perhaps, in several parts. */
function eachForm(reader: IndexReader, forms: Forms, take: (postings: Postings) => void): void {
  if (forms.terms.length > mostKept) for (const term of forms.terms) reader.eachPart(term, take);
  else for (const term of forms.terms) take(reader.postings(term));
  for (const beginning of forms.beginnings) reader.beginningWith(beginning, take);
}

/** Where forms are found, and how often. */
export function matchForms(reader: IndexReader, forms: Forms, weights: ColumnWeights): LeafMatch {
  const union = unionOf(reader.size);
  eachForm(reader, forms, (postings) => {
    const { rows } = postings;
    for (let at = 0; at < rows.length; at++) {
      const count = occurrencesIn(postings, at, weights);
      if (count > 0) union.add(rows[at] ?? 0, count);
    }
  });
  return union.take();
}

/** Adds up counts by row, in arrays that are used again and again. */
let sums = new Float32Array(0);
let touched = new Uint32Array(0);

function unionOf(size: number) {
  if (sums.length < size) {
    sums = new Float32Array(Math.ceil(size * 1.25));
    touched = new Uint32Array(sums.length);
  }
  let count = 0;
  return {
    add(row: number, weight: number): void {
      const before = sums[row] ?? 0;
      if (before === 0) touched[count++] = row;
      sums[row] = before + weight;
    },
    take(): LeafMatch {
      const rows = touched.slice(0, count);
      const counts = new Float32Array(count);
      for (let at = 0; at < count; at++) {
        const row = rows[at] ?? 0;
        counts[at] = sums[row] ?? 0;
        sums[row] = 0;
      }
      return { rows, counts };
    },
  };
}

/** The places, by row, where the words up to some step stand in a row: of the last of them. */
type Places = Map<number, number[]>;

function matchPhrase(reader: IndexReader, steps: readonly Forms[], weights: ColumnWeights): LeafMatch {
  const [first, second, ...more] = steps;
  if (!first || !second) return nowhere;
  let found = firstPair(reader, first, second, rowsWithAll(reader, steps), weights);
  for (const step of more) {
    const before = found;
    found = placesAmong(reader, step, before, weights, (places, row) => {
      const ends = before.get(row) ?? [];
      return places.filter((place) => ends.includes(place - 1));
    });
  }
  return counted(found, weights);
}

/** The rows that have a form of every word, wherever it stands; beginnings are not looked up for it. */
function rowsWithAll(reader: IndexReader, steps: readonly Forms[]): Bitset | null {
  let all: Bitset | null = null;
  for (const { terms, beginnings } of steps) {
    if (beginnings.length > 0) continue;
    const set = bitset(reader.size);
    for (const term of terms) addAll(set, reader.postings(term).rows);
    if (all) keepBoth(all, set);
    else all = set;
  }
  return all;
}

/** Of two words, the rarer is read first: only in its rows are places looked at. */
function firstPair(
  reader: IndexReader,
  first: Forms,
  second: Forms,
  rows: Bitset | null,
  weights: ColumnWeights,
): Places {
  const firstIsRarer = sizeOf(reader, first) <= sizeOf(reader, second);
  const rarer = placesAmong(reader, firstIsRarer ? first : second, rows, weights, (places) => places);
  return placesAmong(reader, firstIsRarer ? second : first, rarer, weights, (places, row) => {
    const others = rarer.get(row) ?? [];
    return firstIsRarer
      ? places.filter((place) => others.includes(place - 1))
      : others.filter((place) => places.includes(place - 1));
  });
}

function sizeOf(reader: IndexReader, { terms, beginnings }: Forms): number {
  if (beginnings.length > 0) return Number.POSITIVE_INFINITY;
  return terms.reduce((sum, term) => sum + reader.postings(term).rows.length, 0);
}

/** What `keep` leaves of the places of forms, by row; only in the rows of `among`, if given. */
function placesAmong(
  reader: IndexReader,
  forms: Forms,
  among: Places | Bitset | null,
  weights: ColumnWeights,
  keep: (places: number[], row: number) => number[],
): Places {
  const found: Places = new Map();
  const look = (postings: Postings, at: number, row: number) => {
    const places: number[] = [];
    placesIn(postings, at, weights, places);
    const kept = keep(places, row);
    if (kept.length === 0) return;
    const before = found.get(row);
    found.set(row, before ? [...before, ...kept] : kept);
  };
  eachForm(reader, forms, (postings) => {
    const { rows } = postings;
    // Looking a row up takes some ten steps.
    if (among instanceof Map && among.size * 12 < rows.length) {
      for (const row of among.keys()) {
        const at = indexOfRow(rows, row);
        if (at >= 0) look(postings, at, row);
      }
      return;
    }
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (!among || (among instanceof Map ? among.has(row) : has(among, row))) look(postings, at, row);
    }
  });
  return found;
}

/** Where each word stands within reach of the others, with no end of a block between them. */
function matchNear(
  reader: IndexReader,
  words: readonly QueryWord[],
  distance: number,
  weights: ColumnWeights,
): LeafMatch {
  let rows: Places | null = null;
  const steps: Places[] = [];
  for (const word of words) {
    rows = placesAmong(reader, formsOf(word, false), rows, weights, (places) => places);
    steps.push(rows);
  }
  const boundaries = reader.postings(blockBoundary);
  const everywhere = columnWeights(() => 1);
  const found: Places = new Map();
  for (const row of rows?.keys() ?? []) {
    const clumps = clumpsOf(
      steps.map((places) => places.get(row) ?? []),
      words.length + distance,
    );
    if (clumps.length === 0) continue;
    const ends: number[] = [];
    const at = indexOfRow(boundaries.rows, row);
    if (at >= 0) placesIn(boundaries, at, everywhere, ends);
    const whole = clumps.filter(([first, last]) => !ends.some((end) => first < end && end < last));
    if (whole.length > 0)
      found.set(
        row,
        whole.map(([first]) => first),
      );
  }
  return counted(found, weights);
}

/** The first and last places of runs of at most `width` places that hold one place of each list, all different. */
function clumpsOf(lists: readonly number[][], width: number): [first: number, last: number][] {
  const all = lists.flatMap((places, step) => places.map((place) => ({ place, step })));
  all.sort((a, b) => a.place - b.place);
  const clumps: [number, number][] = [];
  for (const [at, { place: first }] of all.entries()) {
    const places = new Map<number, Set<number>>();
    for (let next = at; next < all.length; next++) {
      const { place, step } = all[next] ?? { place: Number.POSITIVE_INFINITY, step: 0 };
      if (place - first >= width) break;
      places.set(step, (places.get(step) ?? new Set()).add(place));
      const distinct = new Set([...places.values()].flatMap((set) => [...set])).size;
      if (places.size < lists.length || distinct < lists.length) continue;
      clumps.push([first, place]);
      break;
    }
  }
  return clumps;
}

function counted(places: Places, weights: ColumnWeights): LeafMatch {
  const rows = Uint32Array.from(places.keys());
  const counts = new Float32Array(rows.length);
  let at = 0;
  for (const all of places.values()) {
    let sum = 0;
    for (const place of new Set(all)) sum += weights[columnAt(place)] ?? 0;
    counts[at++] = sum;
  }
  return { rows, counts };
}
