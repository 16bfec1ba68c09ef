import { has } from './bitset.ts';
import { ordinaryColumns } from './index-fields.ts';
import { formsOf } from './leaf-match.ts';
import type { LeafFound, Matches } from './matches.ts';
import { columnWeights, indexOfRow, placesIn } from './postings.ts';
import { idf, parameters, saturated, scoreOf, weightOf } from './ranking.ts';

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
export function rankMatches(matches: Matches, rows: ArrayLike<number>, limit: number): Found[] {
  const worths = worthOf(matches);
  const isTiered = matches.all !== null && matches.leaves.length <= parameters.tierLimit;
  const isFirst = (row: number) => matches.all === null || (isTiered && has(matches.all, row));
  const best = bestOf(rows, worths, isFirst, Math.max(limit, parameters.reranked));
  const closest = best.slice(0, parameters.reranked);
  addCloseness(matches, closest);
  closest.sort(compare);
  return [...closest, ...best.slice(parameters.reranked)]
    .slice(0, limit)
    .map(({ row, worth, firstTier }) => ({ seq: row, score: scoreOf(worth, firstTier), worth }));
}

/** BM25F of every row, for all leaves together. */
function worthOf({ reader, leaves }: Matches): Float32Array {
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
    if (marked) add(marked, leaf.boost * parameters.marked);
  }
  return worths;
}

/** Better ones first. */
function compare(a: Candidate, b: Candidate): number {
  if (a.firstTier !== b.firstTier) return a.firstTier ? -1 : 1;
  return b.worth - a.worth || b.row - a.row;
}

/** The best `count` rows, best first: a heap with the worst of them on top. */
function bestOf(
  rows: ArrayLike<number>,
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

const places = columnWeights((column) => (ordinaryColumns.includes(column) ? weightOf[column] : 0));

/** Adds to each candidate what words that were typed side by side are worth where they stand close together. */
function addCloseness({ reader, leaves }: Matches, candidates: Candidate[]): void {
  const { pair, close, closeWindow } = parameters;
  const words = leaves.flatMap(({ leaf, found }) => {
    const { sought, columns } = leaf;
    const [word, second] = sought.kind === 'words' ? sought.words : [];
    if (!word || second || columns !== ordinaryColumns) return [];
    const forms = formsOf(word, false).terms.map((term) => reader.postings(term));
    return [{ forms, rarity: idf(reader.articles, found.rows.length) * leaf.boost }];
  });
  if (words.length < 2) return;
  for (const candidate of candidates) {
    const { row } = candidate;
    const relative = (reader.lengths[row] ?? 0) / reader.averageLength;
    let before: { at: number[]; rarity: number } | null = null;
    for (const { forms, rarity } of words) {
      const at: number[] = [];
      for (const postings of forms) {
        const index = indexOfRow(postings.rows, row);
        if (index >= 0) placesIn(postings, index, places, at);
      }
      if (before) {
        let side = 0;
        let near = 0;
        for (const place of at) {
          if (before.at.includes(place - 1)) side++;
          else if (before.at.some((other) => Math.abs(other - place) <= closeWindow)) near++;
        }
        const both = Math.min(rarity, before.rarity);
        candidate.worth += both * (pair * saturated(side, relative) + close * saturated(near, relative));
      }
      before = { at, rarity };
    }
  }
}
