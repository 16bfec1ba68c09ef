const stops = /[.!?…]["”’)\]]{0,2}(?= +["“‘(]?[\p{Lu}\p{N}])/gu;
/** An initial, a title or a month that is cut short ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|TP|PGS|GS|TS|ThS|Th|Q|P|Tr)\.$/u;

/** Where each sentence but the last ends, in UTF-16 units, the stop included. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(stops)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(text.slice(Math.max(0, end - 8), end))) ends.push(end);
  }
  return ends;
}

export function firstSentence(text: string): string {
  return text.slice(0, sentenceEnds(text.slice(0, 2_000))[0] ?? text.length);
}

/** Whether a text ends as a sentence does: with a stop, perhaps inside a quotation. An ellipsis is no stop. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-16);
  return /[.!?…:;] ?["'”’)\]]{0,2}$/.test(end) && !abbreviation.test(end);
}
