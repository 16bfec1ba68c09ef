import type { Part } from '../../contract/models/article.ts';
import type { Changes } from './change-parts.ts';

/** The number that a part has in another reading of the same original, by its number in this one. */
export type Renumbering = ReadonlyMap<number, number>;

/** Matches parts of the same words: the one of the same number first, else the next in reading order. Pure. */
export function matchParts(before: readonly Part[], after: readonly Part[]): Renumbering {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of after.entries()) {
    const same = places.get(text);
    if (same) same.push(index);
    else places.set(text, [index]);
  }
  const matched = new Map<number, number>();
  const take = (index: number, text: string, to: number) => {
    matched.set(index, to);
    places.set(text, places.get(text)?.filter((place) => place !== to) ?? []);
  };
  for (const [index, { text }] of before.entries()) if (after[index]?.text === text) take(index, text, index);
  let last = -1;
  for (const [index, { text }] of before.entries()) {
    const already = matched.get(index);
    if (already === undefined) {
      const free = places.get(text) ?? [];
      const to = free.find((place) => place > last) ?? free[0];
      if (to !== undefined) take(index, text, to);
    }
    last = matched.get(index) ?? last;
  }
  return matched;
}

/** The matches of parts whose words no other part of either reading has: those cannot be mistaken for one another. */
export function certainMatches(
  matches: Renumbering,
  before: readonly Part[],
  after: readonly Part[],
): Renumbering {
  const alone = (parts: readonly Part[]) => {
    const seen = new Map<string, number>();
    for (const { text } of parts) seen.set(text, (seen.get(text) ?? 0) + 1);
    return (text: string | undefined) => text !== undefined && seen.get(text) === 1;
  };
  const aloneBefore = alone(before);
  const aloneAfter = alone(after);
  return new Map(
    [...matches].filter(([from]) => aloneBefore(before[from]?.text) && aloneAfter(before[from]?.text)),
  );
}

/** The changes in the numbers of another reading; what was done to a part that is no more is dropped. */
export function renumberChanges(changes: Changes, renumbering: Renumbering): Changes {
  return new Map(
    [...changes].flatMap(([part, kept]) => {
      const to = renumbering.get(part);
      return to === undefined ? [] : [[to, kept] as const];
    }),
  );
}
