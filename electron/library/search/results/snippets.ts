import type { ArticleLanguage, Block } from '../../../contract/models/article.ts';
import type { Snippet } from '../../../contract/models/search.ts';
import { columnOf } from '../index/index-fields.ts';
import { type Matcher, marksOf, type Occurrence } from '../matching/matcher.ts';

/** UTF-16 units of a snippet: two lines of a result's width. */
const width = 180;
/** What stands before the first mark, so that it is read in its sentence. */
const leadIn = 40;
const most = 2;
/** Where every word has been seen, so many places are enough to choose from. */
const enough = 16;

interface Candidate {
  block: number;
  text: string;
  start: number;
  end: number;
  /** Those of its block, and which of them are the first in it and the first behind it. */
  occurrences: readonly Occurrence[];
  first: number;
  behind: number;
  clauses: number[];
  worth: number;
}

/**
 * The best passages of an article for a query, at most two, in reading order; word for word, cut between words.
 * Its first lines when only the title or a field outside the text is found.
 */
export function snippetsOf(
  blocks: readonly Block[],
  language: ArticleLanguage,
  { match, clauses }: Matcher,
): Snippet[] {
  const candidates: Candidate[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < blocks.length; index++) {
    if (candidates.length >= enough && seen.size === clauses) break;
    const { text, kind } = blocks[index] ?? { text: '', kind: 'paragraph' };
    const occurrences = match(text, columnOf(kind), language);
    for (let at = 0; at < occurrences.length; at++) {
      candidates.push(candidate(text, index, occurrences, at));
      seen.add(occurrences[at]?.clause ?? 0);
    }
  }
  const chosen: Candidate[] = [];
  const shown = new Set<number>();
  while (chosen.length < most) {
    const next = best(candidates, chosen, shown);
    if (!next) break;
    chosen.push(next);
    for (const clause of next.clauses) shown.add(clause);
  }
  if (chosen.length === 0) return firstLines(blocks);
  chosen.sort((a, b) => a.block - b.block || a.start - b.start);
  return chosen.map(({ text, start, end, occurrences, first, behind }) => ({
    text: text.slice(start, end),
    marks: marksOf(occurrences.slice(first, behind).filter((one) => endsWithin(one, end))).map(
      ([from, to]) => [from - start, to - start],
    ),
  }));
}

/** The passage around an occurrence and those that follow it within reach. */
function candidate(text: string, block: number, all: readonly Occurrence[], at: number): Candidate {
  const from = all[at]?.marks[0]?.[0] ?? 0;
  // What fits in a line or two is shown whole; in a longer text the mark must stand where a narrow list shows it.
  const [start, end] = cut(text, text.length <= 2 * leadIn ? 0 : Math.max(0, from - leadIn), from);
  const clauses: number[] = [];
  let [count, exact, behind] = [0, 0, at];
  for (; behind < all.length; behind++) {
    const one = all[behind];
    if (!one || (one.marks[0]?.[0] ?? 0) >= end) break;
    if (!endsWithin(one, end)) continue;
    count++;
    if (!clauses.includes(one.clause)) clauses.push(one.clause);
    if (one.exact) exact++;
  }
  // Different words first, then exact forms, then how many.
  const worth = clauses.length * 100 + Math.min(exact, 9) * 10 + Math.min(count, 9);
  return { block, text, start, end, occurrences: all, first: at, behind, clauses, worth };
}

function endsWithin({ marks }: Occurrence, end: number): boolean {
  return (marks.at(-1)?.[1] ?? 0) <= end;
}

/** The best beside the chosen; of those that show a word not shown yet, if there are such. */
function best(candidates: Candidate[], chosen: Candidate[], shown: ReadonlySet<number>): Candidate | null {
  let found: Candidate | null = null;
  let foundWorth = -1;
  for (const one of candidates) {
    let worth = one.worth;
    for (const clause of one.clauses) if (!shown.has(clause)) worth += 1000;
    if (worth <= foundWorth || chosen.some((other) => overlaps(one, other))) continue;
    found = one;
    foundWorth = worth;
  }
  return found;
}

/** Whether one shows what the other does: a part of the same passage, or, as leads are often repeated, the same words. */
function overlaps(one: Candidate, other: Candidate): boolean {
  if (one.block === other.block) return one.start < other.end && other.start < one.end;
  return one.text.slice(one.start, one.end) === other.text.slice(other.start, other.end);
}

/** A span of about `width` from `start` that cuts no word; `keep` is a place that stays inside. */
function cut(text: string, start: number, keep: number): [start: number, end: number] {
  let from = start;
  while (from > 0 && from < keep && !isSpace(text, from - 1)) from++;
  while (from < keep && isSpace(text, from)) from++;
  let to = Math.min(text.length, from + width);
  const latest = to;
  while (to < text.length && to > keep && !isSpace(text, to)) to--;
  // A word longer than the snippet is shown whole.
  if (to <= keep) for (to = latest; to < text.length && !isSpace(text, to); ) to++;
  while (to > keep && isSpace(text, to - 1)) to--;
  return [from, to];
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most of what is asked about is a letter or a space, and telling that takes no string.
  if (code === 0x20) return true;
  return !(code >= 0x21 && code <= 0x7e) && text[at]?.trim() === '';
}

function firstLines(blocks: readonly Block[]): Snippet[] {
  const text = blocks.find((block) => block.start !== null && block.kind !== 'heading')?.text;
  if (!text) return [];
  const [start, end] = cut(text, 0, 0);
  return [{ text: text.slice(start, end), marks: [] }];
}
