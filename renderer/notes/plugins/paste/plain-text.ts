import { cleanText } from './clean-words.ts';
import type { TextLine } from './join-lines.ts';
import type { PastedBlock } from './pasted.ts';

/** Lines of plain text as blocks. */
export function linesAsBlocks(lines: readonly TextLine[]): PastedBlock[] {
  return lines.map(({ kind, text }): PastedBlock => {
    const inline = [{ text: cleanText(text).trim(), formats: [], link: null }];
    if (kind === 'p') return { kind, inline };
    return { kind: 'item', ordered: kind === 'number', level: 0, checked: null, start: 1, inline };
  });
}
