import type { DatabaseSync } from 'node:sqlite';
import { type IndexReader, indexReader } from '../index/index-reader.ts';
import { heavyBytes, mostKept } from '../index/kept-sums.ts';
import { emptySums, takeSums } from '../index/sums.ts';
import { termSizes } from '../index/vocabulary.ts';
import { addBeginning } from './leaf-match.ts';

/** Beginnings of more letters have few terms. */
const mostLetters = 2;

/** The sums that are being made ready, for the index as the reader has it. */
const readying = new WeakMap<DatabaseSync, { reader: IndexReader; steps: Generator<undefined, void> }>();

/**
 * Adds up the beginnings that take longest, so that they are at hand when somebody types them; a few milliseconds at a
 * time. False when there is nothing left to do. Where the index changes, it begins anew.
 */
export function readyBeginnings(db: DatabaseSync): boolean {
  const reader = indexReader(db);
  let begun = readying.get(db);
  if (begun?.reader !== reader) begun = { reader, steps: readySteps(db, reader) };
  readying.set(db, begun);
  return begun.steps.next().done !== true;
}

function* readySteps(db: DatabaseSync, reader: IndexReader): Generator<undefined, void> {
  const heavy = yield* heaviest(db);
  for (const beginning of heavy.slice(0, mostKept(reader.size))) {
    const sums = emptySums(reader.size);
    yield* addBeginning(reader, sums, beginning);
    takeSums(sums);
    yield;
  }
}

/** Terms that are looked at in a step. */
const termsAtOnce = 4_000;

/** The beginnings whose terms have the longest postings together, those first. */
function* heaviest(db: DatabaseSync): Generator<undefined, string[]> {
  const { terms, bytes } = termSizes(db);
  const sizes = new Map<string, number>();
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? '';
    for (let letters = 1; letters <= Math.min(mostLetters, term.length); letters++) {
      const beginning = term.slice(0, letters);
      sizes.set(beginning, (sizes.get(beginning) ?? 0) + (bytes[at] ?? 0));
    }
    if (at % termsAtOnce === 0) yield;
  }
  return [...sizes]
    .filter(([, size]) => size >= heavyBytes)
    .sort(([, a], [, b]) => b - a)
    .map(([beginning]) => beginning);
}
