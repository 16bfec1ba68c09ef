import { articleColumns } from '../../articles/article-columns.ts';
import { addAll, bitset, has } from '../index/bitset.ts';
import { ordinaryColumns } from '../index/index-fields.ts';
import { noPlaces } from '../index/place-list.ts';
import { placeReader, postingsOfWords } from '../index/places.ts';
import { emptySums, takeSums } from '../index/sums.ts';
import { formsOf } from '../matching/leaf-match.ts';
import type { LeafFound, Matches } from '../matching/matches.ts';
import { feedbackFrom } from './feedback.ts';
import { idf, ordinaryWeights, parameters, saturated, scoreOf } from './ranking.ts';

/** An article that was found. `score` is what is shown, `worth` what it was ranked by within its tier. */
export interface Found {
  seq: number;
  score: number;
  worth: number;
}

interface Candidate {
  row: number;
  firstTier: boolean;
  worth: number;
}

/**
 * The best `limit` of `rows`, best first; newer rows first where they tie. BM25F ranks all of them, how close the words
 * stand the best of those.
 */
export function rankMatches(matches: Matches, rows: Uint32Array, limit: number): Found[] {
  const worths = worthOf(matches);
  const { all } = matches;
  const isFirst = (row: number) => all === null || (!isQuestion(matches) && has(all, row));
  if (isQuestion(matches)) addFeedback(matches, rows, worths);
  const best = bestOf(rows, worths, isFirst, Math.max(limit, parameters.reranked));
  const closest = best.slice(0, parameters.reranked);
  addCloseness(matches, closest);
  closest.sort(compare);
  return [...closest, ...best.slice(parameters.reranked)]
    .slice(0, limit)
    .map(({ row, worth, firstTier }) => ({ seq: row, score: scoreOf(worth, firstTier), worth }));
}

function isQuestion({ leaves }: Matches): boolean {
  return leaves.length >= parameters.questionFrom;
}

/** BM25F of every row, for all leaves together. */
function worthOf(matches: Matches): Float32Array {
  const { reader, leaves } = matches;
  const exact = Math.max(parameters.markedInQuestion, parameters.marked / leaves.length ** 2);
  const worths = new Float32Array(reader.size);
  const { lengths, averageLength, articles } = reader;
  const add = ({ rows, counts }: LeafFound['found'], factor: number) => {
    const rarity = factor * idf(articles, rows.length);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const worth = rarity * saturated(counts[at] ?? 0, (lengths[row] ?? 0) / averageLength);
      worths[row] = (worths[row] ?? 0) + worth;
    }
  };
  for (const { leaf, found, marked } of leaves) {
    add(found, leaf.boost);
    if (marked) add(marked, leaf.boost * exact);
  }
  return worths;
}

/** Adds what the words that the best articles have in common are worth, where it may still change who comes first. */
function addFeedback({ db, reader, leaves }: Matches, rows: Uint32Array, worths: Float32Array): void {
  const { feedback, feedbackArticles, feedbackAmong } = parameters;
  const best = bestOf(rows, worths, () => false, feedbackAmong);
  const known = new Set(
    leaves.flatMap(({ leaf: { sought } }) =>
      sought.kind === 'words' ? sought.words.flatMap(({ stem, folded }) => [stem, folded]) : [],
    ),
  );
  const { lengths, averageLength, articles } = reader;
  const question = leaves.reduce((sum, { found }) => sum + idf(articles, found.rows.length), 0);
  const told = feedbackFrom(db, reader, best.slice(0, feedbackArticles), known);
  const sum = told.reduce((all, { share }) => all + share, 0);
  const among = bitset(reader.size);
  addAll(
    among,
    Uint32Array.from(best, ({ row }) => row),
  );
  for (const { term, share } of told) {
    const rarity = (feedback * question * share) / sum;
    const sums = emptySums(reader.size);
    reader.addTerm(sums, term, ordinaryWeights, among);
    const { rows: where, counts } = takeSums(sums);
    for (let at = 0; at < where.length; at++) {
      const row = where[at] ?? 0;
      const relative = (lengths[row] ?? 0) / averageLength;
      worths[row] = (worths[row] ?? 0) + rarity * saturated(counts[at] ?? 0, relative);
    }
  }
}

/** Better ones first. */
function compare(a: Candidate, b: Candidate): number {
  if (a.firstTier !== b.firstTier) return a.firstTier ? -1 : 1;
  return b.worth - a.worth || b.row - a.row;
}

/** The best `count` rows, best first: a heap with the worst of them on top. */
function bestOf(
  rows: Uint32Array,
  worths: Float32Array,
  isFirst: (row: number) => boolean,
  count: number,
): Candidate[] {
  const heap: Candidate[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const worth = worths[row] ?? 0;
    const worst = heap[0];
    if (heap.length === count && worst) {
      if (worst.firstTier ? worth < worst.worth || !isFirst(row) : worth < worst.worth && !isFirst(row))
        continue;
      const candidate = { row, worth, firstTier: isFirst(row) };
      if (compare(candidate, worst) >= 0) continue;
      heap[0] = candidate;
      sink(heap);
    } else {
      heap.push({ row, worth, firstTier: isFirst(row) });
      if (heap.length === count) heap.sort(compare).reverse();
    }
  }
  return heap.sort(compare);
}

function sink(heap: Candidate[]): void {
  const top = heap[0];
  if (!top) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (!left) break;
    if (right && compare(right, left) > 0) child++;
    const worse = heap[child];
    if (!worse || compare(worse, top) <= 0) break;
    heap[at] = worse;
    at = child;
  }
  heap[at] = top;
}

/** Adds to each candidate what words that were typed side by side are worth where they stand close together. */
function addCloseness({ db, reader, leaves }: Matches, candidates: Candidate[]): void {
  const { close, closeWindow } = parameters;
  const { language, dictionaries } = articleColumns(db);
  const vietnamese = dictionaries.language.codeOf.get('vi') ?? -1;
  const words = leaves.flatMap(({ leaf: { sought, columns } }) => {
    const [word, second] = sought.kind === 'words' ? sought.words : [];
    if (!word || second || columns !== ordinaryColumns) return [];
    return [formsOf(word, false).terms];
  });
  if (words.length < 2) return;
  const readers = postingsOfWords(reader, words).map((terms) => placeReader(terms, ordinaryWeights));
  // How often each two words stand side by side, and how often close, candidate by candidate.
  const side = words.map(() => new Float32Array(candidates.length));
  const near = words.map(() => new Float32Array(candidates.length));
  let [before, here] = [noPlaces(), noPlaces()];
  for (let index = 0; index < candidates.length; index++) {
    const row = candidates[index]?.row ?? 0;
    before.count = 0;
    for (let second = 0; second < readers.length; second++) {
      readers[second]?.(row, here);
      const { at: firsts, count } = before;
      let from = 0;
      let besides = 0;
      let nears = 0;
      for (let which = 0; which < here.count && from < count; which++) {
        const place = here.at[which] ?? 0;
        while (from < count && (firsts[from] ?? 0) < place - closeWindow) from++;
        if (from === count || (firsts[from] ?? 0) > place + closeWindow) continue;
        let at = from;
        while (at < count && (firsts[at] ?? 0) < place - 1) at++;
        if (at < count && firsts[at] === place - 1) besides++;
        else nears++;
      }
      set(side[second], index, besides);
      set(near[second], index, nears);
      [before, here] = [here, before];
    }
  }
  const rarityOf = (counts: Float32Array) =>
    idf(
      candidates.length,
      counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    );
  for (let second = 1; second < words.length; second++) {
    const [besides, nears] = [side[second], near[second]];
    if (!besides || !nears) continue;
    const [rareSide, rareNear] = [rarityOf(besides), rarityOf(nears)];
    for (const [index, candidate] of candidates.entries()) {
      const { row } = candidate;
      const pair = language[row] === vietnamese ? parameters.syllables : parameters.pair;
      const relative = (reader.lengths[row] ?? 0) / reader.averageLength;
      candidate.worth +=
        rareSide * pair * saturated(besides[index] ?? 0, relative) +
        rareNear * close * saturated(nears[index] ?? 0, relative);
    }
  }
}

function set(counts: Float32Array | undefined, index: number, count: number): void {
  if (counts) counts[index] = count;
}
