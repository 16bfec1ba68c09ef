/** So much of a story tells what it is about. UTF-16 units. */
const reach = 6_000;
/** Share of a headline's letters: what stands over a story speaks of it above the one, and of something else below the other. */
export const speaksOfIt = 0.5;
export const isForeign = 0.35;

/** Letters and digits without case and marks. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words that a story begins with, folded. */
export function wordsTold(paragraphs: readonly string[]): ReadonlySet<string> {
  return new Set(paragraphs.join(' ').slice(0, reach).split(' ').map(fold));
}

/** How much of a title, by its letters, are words that the story has too: 0 to 1. */
export function shareTold(title: string, words: ReadonlySet<string>): number {
  let all = 0;
  let common = 0;
  for (const word of title.split(' ').map(fold)) {
    all += word.length;
    if (words.has(word)) common += word.length;
  }
  return all === 0 ? 0 : common / all;
}
