import type { Block, Part, Removal } from '../../contract/models/article.ts';
import { composeArticle } from '../../parsers/compose.ts';

export type Sign = NonNullable<Part['signs']>[number];

/** What the analyst did to parts, by their number: put back (true) or taken out (false). */
export type Changes = ReadonlyMap<number, boolean>;

export interface Composed {
  text: string;
  blocks: Block[];
  removed: Removal[];
  /** The signs that stand in their parts again, by the part's number. */
  shownSigns: ReadonlyMap<number, readonly Sign[]>;
}

/**
 * The article as import read it and the analyst changed it. A part that import kept and the analyst put back has its
 * signs again.
 */
export function composeChanged(parts: readonly Part[], changes: Changes): Composed {
  const shownSigns = new Map<number, readonly Sign[]>();
  const changed = parts.map((part, index): Part => {
    const kept = changes.get(index);
    if (kept === undefined) return part;
    const { kind, text, removed, signs } = part;
    if (!kept) return { ...part, removed: removed ?? 'by-hand' };
    if (removed !== null || !signs) return { ...part, removed: null };
    shownSigns.set(index, signs);
    return { kind, text: withSigns(text, signs), removed: null };
  });
  return { ...composeArticle(changed), shownSigns };
}

/**
 * The changes after a part was put back or taken out. What undoes an earlier change takes it away: the part is then as
 * import left it.
 */
export function changePart(part: Part, before: boolean | undefined, kept: boolean): boolean | undefined {
  if (before !== undefined && before !== kept) {
    // From its signs put back to taken out is no return to what import made.
    return before && !kept && part.removed === null ? false : undefined;
  }
  if (kept) return part.removed !== null || part.signs ? true : undefined;
  return part.removed === null ? false : undefined;
}

function withSigns(text: string, signs: readonly Sign[]): string {
  let whole = '';
  let from = 0;
  for (const { at, text: sign } of signs) {
    whole += text.slice(from, at) + sign;
    from = at;
  }
  return whole + text.slice(from);
}
