import type { Span } from '../../electron/contract/models/span.ts';

/**
 * Where texts stand in the text they were read from, one after the other; null for one that is not found. White space
 * does not count: the original wraps its lines where it likes. Spans are UTF-16 units of `original`.
 */
export function placesIn(original: string, texts: readonly string[]): (Span | null)[] {
  const { signs, at } = withoutSpace(original);
  let from = 0;
  return texts.map((text) => {
    const wanted = withoutSpace(text).signs;
    const found = wanted === '' ? -1 : signs.indexOf(wanted, from);
    if (found < 0) return null;
    from = found + wanted.length;
    return [at[found] ?? 0, (at[from - 1] ?? 0) + 1];
  });
}

/** A text's signs that are no white space, and where each stands in it. */
function withoutSpace(text: string): { signs: string; at: number[] } {
  const at: number[] = [];
  let signs = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (/\s/.test(sign)) continue;
    signs += sign;
    at.push(index);
  }
  return { signs, at };
}
