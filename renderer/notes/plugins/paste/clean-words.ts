import type { TextFormatType } from 'lexical';
import type { PastedInline, PastedWords } from './pasted.ts';

/** Text without what only a layout needs: soft hyphens, zero-width signs, chains of spaces, letters taken apart. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ');
}

/**
 * The words of a block, in order, as paragraphs: one space between words, none at the edges of a line, words of one
 * format in one piece. Two line breaks in a row end a paragraph.
 */
export function paragraphsOf(inline: readonly PastedInline[]): PastedInline[][] {
  const paragraphs: PastedInline[][] = [];
  let lines: PastedInline[][] = [[]];
  const end = () => {
    while (lines.at(-1)?.length === 0) lines.pop();
    const joined = lines.flatMap((line, index) => (index > 0 ? ['break' as const, ...line] : line));
    if (joined.length > 0) paragraphs.push(joined);
    lines = [[]];
  };
  for (const line of split(inline)) {
    const words = cleanLine(line);
    if (words.length === 0) end();
    else if (lines.length === 1 && lines[0]?.length === 0) lines = [words];
    else lines.push(words);
  }
  end();
  return paragraphs;
}

function split(inline: readonly PastedInline[]): PastedInline[][] {
  const lines: PastedInline[][] = [[]];
  for (const one of inline) {
    if (one === 'break') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  return lines;
}

function cleanLine(line: readonly PastedInline[]): PastedInline[] {
  const clean: PastedInline[] = [];
  let spaced = true;
  for (const one of line) {
    if (one === 'break' || 'footnote' in one) {
      clean.push(one);
      spaced = false;
      continue;
    }
    const text: string = spaced ? cleanText(one.text).trimStart() : cleanText(one.text);
    if (text === '') continue;
    spaced = text.endsWith(' ');
    const last = clean.at(-1);
    if (isWords(last) && sameFormat(last, one)) last.text += text;
    else clean.push({ ...one, text });
  }
  const last = clean.at(-1);
  if (isWords(last)) last.text = last.text.trimEnd();
  return isWords(last) && last.text === '' ? clean.slice(0, -1) : clean;
}

/** Words without one of their formats; what is no words stays as it is. */
export function withoutFormat(one: PastedInline, format: TextFormatType): PastedInline {
  return isWords(one) ? { ...one, formats: one.formats.filter((own) => own !== format) } : one;
}

function isWords(one: PastedInline | undefined): one is PastedWords {
  return typeof one === 'object' && 'text' in one;
}

function sameFormat(one: PastedWords, other: PastedWords): boolean {
  return one.link === other.link && one.formats.join() === other.formats.join();
}
