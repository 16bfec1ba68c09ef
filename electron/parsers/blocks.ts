import { type Block, outsideText } from '../contract/models.ts';
import type { Part } from './parts.ts';

/** The canonical text of an article and its blocks, with their places in it. */
export function placeBlocks(parts: readonly Part[]): { text: string; blocks: Block[] } {
  const texts: string[] = [];
  let at = 0;
  const blocks = parts.map(({ kind, text }): Block => {
    if (outsideText.has(kind)) return { kind, text, start: null, end: null };
    const start = at;
    texts.push(text);
    at += text.length + 2;
    return { kind, text, start, end: start + text.length };
  });
  return { text: texts.join('\n\n'), blocks };
}
