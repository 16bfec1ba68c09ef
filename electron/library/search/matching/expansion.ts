import type { DatabaseSync } from 'node:sqlite';
import type { QueryMistake } from '../../../contract/models/search.ts';
import { termsLike, termsThat } from '../index/vocabulary.ts';
import { leavesOf, type Query, type QueryWord, type Sought } from '../query/query.ts';
import { stem } from '../words/analysis.ts';
import { isWithin } from './edit-distance.ts';

/** Terms that the clauses of a query may stand for together; each costs a look into the postings. */
const expansionLimit = 100;
/**
 * Of a misspelling the nearest terms, with postings of so many bytes (some four milliseconds) together: what half the
 * short words are, says nothing of the one that was meant.
 */
const mostLike = { terms: 50, bytes: 1_000_000 };

/** The index's terms for a pattern with a star inside or for a misspelling, by the clause's `sought`. */
export type Expansions = ReadonlyMap<Sought, readonly string[]>;

/** Looks up what patterns and misspellings stand for. Where that is too much, the nearest or those of most articles. */
export function expand(db: DatabaseSync, query: Query): { expansions: Expansions; mistakes: QueryMistake[] } {
  const expansions = new Map<Sought, string[]>();
  const mistakes: QueryMistake[] = [];
  const expanded = leavesOf(query.clauses, true).filter(({ sought }) => termTest(sought) !== null);
  for (const { sought, start, end } of expanded) {
    const { terms, more } = termsFor(db, sought, Math.ceil(expansionLimit / expanded.length));
    expansions.set(sought, terms);
    if (more) mistakes.push({ code: 'too-many-words', start, end, about: patternText(sought) });
  }
  return { expansions, mistakes };
}

function termsFor(db: DatabaseSync, sought: Sought, limit: number): { terms: string[]; more: boolean } {
  if (sought.kind !== 'similar') return termsThat(db, termTest(sought) ?? (() => false), limit);
  const { word, distance } = sought;
  return termsLike(db, [word.stem, word.folded], distance, {
    ...mostLike,
    terms: Math.min(limit, mostLike.terms),
  });
}

/** The test of a term for a pattern or a misspelling; null where FTS5 itself can look. */
export function termTest(sought: Sought): ((term: string) => boolean) | null {
  if (sought.kind === 'similar') {
    const { folded, stem: stemmed } = sought.word;
    const { distance } = sought;
    return (term) =>
      isWithin(stemmed, term, distance) || (folded !== stemmed && isWithin(folded, term, distance));
  }
  if (sought.kind !== 'pattern' || isPrefix(sought.pattern)) return null;
  const pattern = new RegExp(`^${sought.pattern.replaceAll('*', '.*')}$`, 'u');
  return (term) => pattern.test(term);
}

/** Whether a pattern's only star is its last letter. */
export function isPrefix(pattern: string): boolean {
  return pattern.indexOf('*') === pattern.length - 1;
}

function patternText(sought: Sought): string {
  if (sought.kind === 'pattern') return sought.pattern;
  return sought.kind === 'similar' ? `${sought.word.typed}~${sought.distance}` : '';
}

/** Endings that turn the beginning of an English word into a whole one, for what is still being typed. */
const endings = [
  'd',
  'g',
  'l',
  'n',
  'r',
  's',
  't',
  'y',
  'al',
  'ed',
  'er',
  'es',
  'ng',
  'ty',
  'on',
  'nt',
  'ing',
  'ent',
  'ion',
  'ity',
];

/**
 * The stems that a word on its way may end in although they do not begin with it: `governme` becomes `govern`.
 * Those that begin with it are found by their beginning.
 */
export function stemsOnTheWay({ folded }: QueryWord): string[] {
  if (folded.length < 4 || !/^[a-z]+$/.test(folded)) return [];
  return [
    ...new Set(endings.map((ending) => stem(folded + ending)).filter((found) => !found.startsWith(folded))),
  ];
}
