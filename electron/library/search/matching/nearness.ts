import type { Span } from '../../../contract/models/span.ts';
import { nextWord, type Word } from '../words/words.ts';

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
  const reach = distance + sought;
  const places = placesOf(text, members);
  const clumps: { marks: Span[]; exact: boolean }[] = [];
  let taken = 0;
  for (let first = 0; first < members.length; first++) {
    const steps = new Set<number>();
    const words = new Map<number, Member>();
    for (let at = first; at < members.length; at++) {
      const member = members[at];
      const place = places[at] ?? 0;
      if (!member || place - (places[first] ?? 0) >= reach) break;
      steps.add(member.step);
      if (!words.get(place)?.exact) words.set(place, member);
      // A word that may be two of the sought is only one of them.
      if (steps.size < sought || words.size < sought) continue;
      const run = [...words.values()];
      const fresh = run.filter(({ word }) => word.start >= taken);
      taken = member.word.end;
      if (fresh.length > 0)
        clumps.push({
          marks: fresh.map(({ word }) => [word.start, word.end]),
          exact: run.every(({ exact }) => exact),
        });
      break;
    }
  }
  return clumps;
}

/** The place of each member among the words of the text. */
function placesOf(text: string, members: readonly Member[]): number[] {
  let place = 0;
  let at: Word | null = members[0]?.word ?? null;
  return members.map(({ word }) => {
    for (; at && at.start < word.start; place++) at = nextWord(text, at.next);
    return place;
  });
}
