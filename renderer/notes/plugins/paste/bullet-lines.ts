import type { PastedInline, PastedItem } from './pasted.ts';

const bullet = /^[•▪◦‣●○·]\s+/;

/** The lines of a paragraph as list items, where each begins with a bullet that somebody typed; else null. */
export function bulletLines(inline: readonly PastedInline[]): PastedItem[] | null {
  const lines: PastedInline[][] = [[]];
  for (const one of inline) {
    if (one === 'break') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  const items: PastedItem[] = [];
  for (const [first, ...rest] of lines) {
    if (typeof first !== 'object' || !('text' in first) || !bullet.test(first.text)) return null;
    items.push({
      kind: 'item',
      ordered: false,
      level: 0,
      checked: null,
      start: 1,
      inline: [{ ...first, text: first.text.replace(bullet, '') }, ...rest],
    });
  }
  return items;
}
