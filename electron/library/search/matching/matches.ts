import type { DatabaseSync } from 'node:sqlite';
import { addAll, addSet, type Bitset, bitset, keepBoth, removeSet, rowsOf } from '../index/bitset.ts';
import { type IndexReader, indexReader } from '../index/index-reader.ts';
import { type Clause, isLeaf, type Leaf, leavesOf, type Query } from '../query/query.ts';
import type { Expansions } from './expansion.ts';
import { type LeafMatch, type Matching, matchLeaf, matchMarked } from './leaf-match.ts';

/** Where a leaf that is not excluded was found. `marked`: where with the marks it was typed with. */
export interface LeafFound {
  leaf: Leaf;
  found: LeafMatch;
  marked: LeafMatch | null;
}

/** What a query finds. */
export interface Matches {
  db: DatabaseSync;
  reader: IndexReader;
  /** Row numbers, ascending. */
  rows: Uint32Array;
  /** Those with all the words; null when that is the same or says nothing. */
  all: Bitset | null;
  leaves: LeafFound[];
}

/** Looks a query up in the index. A query that asks for no word finds what it does not exclude. */
export function findMatches(db: DatabaseSync, query: Query, expansions: Expansions): Matches {
  const steps = matchSteps(db, query, expansions);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As findMatches, in steps. */
export function* matchSteps(db: DatabaseSync, query: Query, expansions: Expansions): Matching<Matches> {
  const reader = indexReader(db);
  const found = new Map<Leaf, LeafMatch>();
  for (const leaf of leavesOf(query.clauses, true)) {
    found.set(leaf, yield* matchLeaf(reader, leaf, expansions.get(leaf.sought)));
    yield;
  }
  const sets = setsOf(reader, found);
  const set = together(query.clauses, sets);
  const wanted = query.clauses.filter(({ presence }) => presence !== 'excluded');
  let all: Bitset | null = null;
  if (wanted.length > 1 && wanted.some(({ presence }) => presence === 'optional')) {
    all = set.slice();
    for (const clause of wanted) keepBoth(all, one(clause, sets));
  }
  const leaves: LeafFound[] = [];
  for (const leaf of leavesOf(query.clauses, false)) {
    const here = found.get(leaf) ?? { rows: new Uint32Array(), counts: new Float32Array() };
    leaves.push({ leaf, found: here, marked: yield* matchMarked(reader, leaf, here) });
    yield;
  }
  return { db, reader, rows: rowsOf(set), all, leaves };
}

/** The articles, as sets that the caller may change. */
interface Sets {
  ofLeaf(leaf: Leaf): Bitset;
  everything(): Bitset;
}

function setsOf(reader: IndexReader, found: ReadonlyMap<Leaf, LeafMatch>): Sets {
  return {
    ofLeaf(leaf) {
      const set = bitset(reader.size);
      addAll(set, found.get(leaf)?.rows ?? new Uint32Array());
      return set;
    },
    everything() {
      const set = bitset(reader.size);
      const { lengths } = reader;
      addAll(
        set,
        Uint32Array.from(lengths.keys()).filter((row) => (lengths[row] ?? 0) > 0),
      );
      return set;
    },
  };
}

/** What clauses find side by side: all that is required, or else any of what may be there, without what is excluded. */
function together(clauses: readonly Clause[], sets: Sets): Bitset {
  const of = (presence: Clause['presence']) => clauses.filter((clause) => clause.presence === presence);
  const required = of('required');
  const optional = of('optional');
  const [first, ...more] = required.length > 0 ? required : optional;
  const set = first ? one(first, sets) : sets.everything();
  for (const clause of more) {
    if (required.length > 0) keepBoth(set, one(clause, sets));
    else addSet(set, one(clause, sets));
  }
  for (const clause of of('excluded')) removeSet(set, one(clause, sets));
  return set;
}

function one(clause: Clause, sets: Sets): Bitset {
  if (isLeaf(clause)) return sets.ofLeaf(clause);
  return clause.sought.kind === 'group' ? together(clause.sought.clauses, sets) : sets.everything();
}
