import type { Span } from '../../contract/models/span.ts';
import { nextWord, type Word } from './words.ts';

/** A word of a text that may be the sought word number `step`; `exact`: with the marks it was typed with. */
export interface Member {
  word: Word;
  step: number;
  exact: boolean;
}

/**
 * The places of a text where all sought words stand near each other, in any order, with at most `distance` other words
 * between the first and the last: for each the shortest run, in reading order. `members` are in reading order.
 */
export function clumpsOf(
  text: string,
  members: readonly Member[],
  sought: number,
  distance: number,
): { marks: Span[]; exact: boolean }[] {
  const reach = distance + sought - 1;
  const clumps: { marks: Span[]; exact: boolean }[] = [];
  const latest = new Map<number, { member: Member; place: number }>();
  const taken = new Set<Member>();
  let place = 0;
  let at: Word | null = members[0]?.word ?? null;
  for (const member of members) {
    for (; at && at.start < member.word.start; place++) at = nextWord(text, at.next);
    latest.set(member.step, { member, place });
    const run = [...latest.values()].sort((a, b) => a.place - b.place);
    if (run.length < sought || place - (run[0]?.place ?? 0) > reach) continue;
    const fresh = run.filter((one) => !taken.has(one.member));
    for (const one of fresh) taken.add(one.member);
    clumps.push({
      marks: fresh.map((one) => [one.member.word.start, one.member.word.end]),
      exact: run.every((one) => one.member.exact),
    });
  }
  return clumps;
}
