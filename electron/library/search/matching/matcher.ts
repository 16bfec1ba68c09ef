import type { ArticleLanguage } from '../../../contract/models/article.ts';
import type { Span } from '../../../contract/models/span.ts';
import type { Column } from '../index/index-fields.ts';
import { type Leaf, leavesOf, type Query } from '../query/query.ts';
import { type Analysed, analyse } from '../words/analysis.ts';
import { languageOfBlock } from '../words/block-language.ts';
import { nextWord, type Word, wordsOf } from '../words/words.ts';
import { beginningFinder } from './beginnings.ts';
import { type Expansions, isPrefix, stemsOnTheWay, termTest } from './expansion.ts';
import { clumpsOf, type Member } from './nearness.ts';

/** One place where a clause is found: a word, or the words of a phrase. `exact`: with the marks it was typed with. */
export interface Occurrence {
  clause: number;
  marks: Span[];
  exact: boolean;
}

export interface Matcher {
  /** How many clauses are looked for, groups taken apart. */
  clauses: number;
  /**
   * Finds a query's words in a text (a block's or a title's) that stands in a column of an article of this language, in
   * reading order.
   */
  match(text: string, column: Column, article: ArticleLanguage): Occurrence[];
}

interface Step {
  accepts: (term: string) => boolean;
  marked: string | null;
}
/** A step of a clause that a term may be. */
interface Role {
  clause: number;
  step: number;
}
/** What a word is in the index, and in a query. */
interface Read extends Analysed {
  roles: readonly Role[];
}
/** The same, as an English text has it and as any other does; one object where that is the same. */
interface Reading {
  plain: Read;
  stemmed: Read;
}

/**
 * Makes the matcher of a query; what is excluded is not looked for. It agrees with the index, word for word. With the
 * terms that patterns and misspellings were found to stand for (`expansions`) not every word needs a look.
 */
export function matcherOf(query: Query, expansions: Expansions = new Map()): Matcher {
  const leaves = leavesOf(query.clauses, false);
  const clauses = leaves.map(({ sought }) => {
    const terms = expansions.get(sought);
    return terms ? [{ accepts: oneOf(terms), marked: null }] : stepsOf(sought);
  });
  const known = new Map<string, readonly Role[]>();
  const rolesOf = (term: string): readonly Role[] => {
    let roles = known.get(term);
    if (!roles) {
      roles = clauses.flatMap((steps, clause) =>
        steps.flatMap(({ accepts }, step) => (accepts(term) ? [{ clause, step }] : [])),
      );
      known.set(term, roles);
    }
    return roles;
  };

  const readings = new Map<string, Reading | null>();
  /** Null when a word is nothing that is sought, in whatever language. */
  const readingOf = (word: string): Reading | null => {
    let reading = readings.get(word);
    if (reading === undefined) {
      const [plain, stemmed] = [analyse(word, 'vi'), analyse(word, 'en')];
      const one = { ...plain, roles: rolesOf(plain.term) };
      const other = plain.term === stemmed.term ? one : { ...stemmed, roles: rolesOf(stemmed.term) };
      reading = one.roles.length === 0 && other.roles.length === 0 ? null : { plain: one, stemmed: other };
      readings.set(word, reading);
    }
    return reading;
  };
  /** Most words are the same in every language: then the text's is not asked for. */
  const read = (word: string, language: () => ArticleLanguage): Read | null => {
    const reading = readingOf(word);
    if (!reading || reading.plain === reading.stemmed) return reading?.plain ?? null;
    return language() === 'en' ? reading.stemmed : reading.plain;
  };

  const soughts = leaves.map(({ sought }) => sought);
  const candidates = beginningFinder(soughts, expansions) ?? wordsOf;

  const match: Matcher['match'] = (text, column, article) => {
    let language: ArticleLanguage | null = null;
    const languageHere = () => {
      language ??= languageOfBlock(text, article);
      return language;
    };
    const found: Occurrence[] = [];
    let near: Map<number, Member[]> | null = null;
    for (const word of candidates(text)) {
      const here = read(word.text, languageHere);
      if (!here) continue;
      for (const { clause, step } of here.roles) {
        const leaf = leaves[clause];
        if (!leaf?.columns.includes(column)) continue;
        if (leaf.sought.kind === 'near') {
          const wanted = clauses[clause]?.[step]?.marked ?? null;
          const member = { word, step, exact: wanted === null || wanted === here.marked };
          near ??= new Map();
          near.set(clause, [...(near.get(clause) ?? []), member]);
          continue;
        }
        if (step !== 0) continue;
        const occurrence = follow(text, word, clause, languageHere);
        if (occurrence) found.push(occurrence);
      }
    }
    if (!near) return found;
    for (const [clause, members] of near) {
      const sought = leaves[clause]?.sought;
      if (sought?.kind !== 'near') continue;
      const clumps = clumpsOf(text, members, sought.words.length, sought.distance);
      found.push(...clumps.map((clump) => ({ clause, ...clump })));
    }
    return found.sort((a, b) => (a.marks[0]?.[0] ?? 0) - (b.marks[0]?.[0] ?? 0));
  };
  return { clauses: clauses.length, match };

  /** The occurrence of a clause that begins with a word; null when the words after it are others. */
  function follow(
    text: string,
    first: Word,
    clause: number,
    language: () => ArticleLanguage,
  ): Occurrence | null {
    const marks: Span[] = [];
    let exact = true;
    const steps = clauses[clause] ?? [];
    let word: Word | null = first;
    for (let index = 0; index < steps.length; index++) {
      const marked = steps[index]?.marked ?? null;
      const here = word && read(word.text, language);
      if (!word || !here || !hasRole(here.roles, clause, index)) return null;
      if (marked !== null && here.marked !== marked) exact = false;
      marks.push([word.start, word.end]);
      word = index + 1 < steps.length ? nextWord(text, word.next) : null;
    }
    return { clause, marks, exact };
  }
}

function hasRole(roles: readonly Role[], clause: number, step: number): boolean {
  for (const role of roles) if (role.clause === clause && role.step === step) return true;
  return false;
}

function oneOf(terms: readonly string[]): (term: string) => boolean {
  const all = new Set(terms);
  return (term) => all.has(term);
}

function stepsOf(sought: Leaf['sought']): Step[] {
  const accepts = termTest(sought);
  if (accepts) return [{ accepts, marked: null }];
  if (sought.kind === 'pattern') {
    const beginning = sought.pattern.slice(0, -1);
    return isPrefix(sought.pattern) ? [{ accepts: (term) => term.startsWith(beginning), marked: null }] : [];
  }
  if (sought.kind === 'similar') return [];
  const open = sought.kind === 'words' && sought.open;
  return sought.words.map((word, index) => {
    const forms = new Set([word.stem, word.folded]);
    if (!open || index < sought.words.length - 1) {
      return { accepts: (term) => forms.has(term), marked: word.marked };
    }
    for (const stem of stemsOnTheWay(word)) forms.add(stem);
    return { accepts: (term) => forms.has(term) || term.startsWith(word.folded), marked: word.marked };
  });
}

/** The marks of occurrences, each span once, in reading order. */
export function marksOf(occurrences: readonly Occurrence[]): Span[] {
  const spans = new Map<number, Span>();
  for (const { marks } of occurrences) for (const span of marks) spans.set(span[0], span);
  return [...spans.values()].sort((a, b) => a[0] - b[0]);
}

/** The words of each occurrence that stand in none before it, in reading order. */
export function hitsOf(occurrences: readonly Occurrence[]): Span[][] {
  const taken = new Set<number>();
  // Where they begin alike, the one of more words has them.
  const inOrder = [...occurrences].sort(
    (a, b) => (a.marks[0]?.[0] ?? 0) - (b.marks[0]?.[0] ?? 0) || b.marks.length - a.marks.length,
  );
  return inOrder.flatMap(({ marks }) => {
    const own = marks.filter(([start]) => !taken.has(start));
    for (const [start] of own) taken.add(start);
    return own.length > 0 ? [own] : [];
  });
}
