import { addAll, type Bitset, bitset } from '../index/bitset.ts';
import { ordinaryColumns } from '../index/index-fields.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { type ColumnWeights, columnWeights } from '../index/postings.ts';
import { addPart, addPostings, emptySums, type Sums, takeSums } from '../index/sums.ts';
import type { Leaf, QueryWord } from '../query/query.ts';
import { ordinaryWeights, weightOf } from '../ranking/ranking.ts';
import { stemsOnTheWay } from './expansion.ts';
import { matchNear } from './near-match.ts';
import { matchPhrase } from './phrase-match.ts';

/** Where a leaf of a query is found: rows, and how often in each, every place as much as its column weighs. */
export interface LeafMatch {
  rows: Uint32Array;
  counts: Float32Array;
}

/** A search in the making; each step takes a few milliseconds at most. Good only as long as the index does not change. */
export type Matching<T> = Generator<undefined, T>;

/** The terms that one word stands for: themselves, and those that begin with one of `beginnings`. */
export interface Forms {
  terms: readonly string[];
  beginnings: readonly string[];
}

/** Where a leaf is found in the columns it asks for. `expanded`: its terms, when it is a pattern or a misspelling. */
export function* matchLeaf(
  reader: IndexReader,
  { sought, columns: wanted }: Leaf,
  expanded: readonly string[] | undefined,
): Matching<LeafMatch> {
  const weights =
    wanted === ordinaryColumns
      ? ordinaryWeights
      : columnWeights((column) => (wanted.includes(column) ? weightOf[column] : 0));
  if (expanded) return yield* matchTerms(reader, expanded, weights);
  switch (sought.kind) {
    case 'pattern':
      return yield* matchForms(reader, { terms: [], beginnings: [sought.pattern.slice(0, -1)] }, weights);
    case 'words': {
      const last = sought.words.length - 1;
      const steps = sought.words.map((word, at) => formsOf(word, sought.open && at === last));
      return yield* matchSteps(reader, steps, weights, null);
    }
    case 'near':
      return matchNear(
        reader,
        sought.words.map((word) => formsOf(word, false).terms),
        sought.distance,
        weights,
      );
    case 'similar':
      return nowhere;
  }
}

/** Where the forms with marks stand of what was typed with marks, of a phrase in the rows of `found`; null when nothing was. */
export function* matchMarked(
  reader: IndexReader,
  { sought }: Leaf,
  found: LeafMatch,
): Matching<LeafMatch | null> {
  if (sought.kind !== 'words') return null;
  const marked = sought.words.map((word) => word.marked).filter((form) => form !== null);
  if (marked.length === 0) return null;
  const open = sought.open && sought.words.at(-1)?.marked !== null;
  const steps = marked.map(
    (form, at): Forms =>
      open && at === marked.length - 1
        ? { terms: [], beginnings: [form] }
        : { terms: [form], beginnings: [] },
  );
  const weights = columnWeights((column) => (column === 'marked' ? 1 : 0));
  let among: Bitset | null = null;
  if (steps.length > 1) {
    among = bitset(reader.size);
    addAll(among, found.rows);
  }
  return yield* matchSteps(reader, steps, weights, among);
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

function* matchSteps(
  reader: IndexReader,
  steps: readonly Forms[],
  weights: ColumnWeights,
  among: Bitset | null,
): Matching<LeafMatch> {
  const [only] = steps;
  if (only && steps.length === 1) return yield* matchForms(reader, only, weights);
  return yield* matchPhrase(reader, steps, weights, among);
}

/** Where any of the terms is found that a pattern or a misspelling stands for; nobody asks for those again. */
function* matchTerms(
  reader: IndexReader,
  terms: readonly string[],
  weights: ColumnWeights,
): Matching<LeafMatch> {
  const sums = emptySums(reader.size);
  for (const term of terms) {
    reader.addTerm(sums, term, weights, null);
    yield;
  }
  return takeSums(sums);
}

/** Where forms are found, and how often. The postings of a word are kept: they are asked for again, letter by letter. */
function* matchForms(
  reader: IndexReader,
  { terms, beginnings }: Forms,
  weights: ColumnWeights,
): Matching<LeafMatch> {
  const sums = emptySums(reader.size);
  for (const beginning of beginnings)
    if (weights === ordinaryWeights && sums.filled === 0) yield* addBeginning(reader, sums, beginning);
    else yield* reader.beginningWith(beginning, (part) => addPart(sums, part, weights, null));
  for (const term of terms) addPostings(sums, reader.postings(term), weights);
  return takeSums(sums);
}

/** Adds the terms that begin so to empty sums, for an ordinary search, and keeps what took long. */
export function* addBeginning(reader: IndexReader, sums: Sums, beginning: string): Matching<void> {
  if (reader.beginnings.addTo(sums, beginning)) return;
  let bytes = 0;
  yield* reader.beginningWith(beginning, (part) => {
    bytes += part.end - part.start;
    addPart(sums, part, ordinaryWeights, null);
  });
  reader.beginnings.keep(beginning, sums, bytes);
}
