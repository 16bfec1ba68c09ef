import type { Evidence } from '../models/evidence.ts';
import { markedPieces } from './marked-text.ts';

/** Signs that fonts draw with one glyph, so that a PDF tells only one of them. */
const sameGlyph: Readonly<Record<string, string>> = { ʻ: '‘', ʼ: '’', Ð: 'Đ', '∙': '·', '∆': 'Δ' };

/** A PDF may tell these in the order in which they are seen, and not in that in which they are read. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]{2,}/gu;

/**
 * Text by what can be compared of a printed page: without white space, invisible signs and what hyphenation puts
 * between letters, and with compatible signs (ligatures, raised figures) and those of one glyph made one.
 */
export function foldVisible(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ʻʼÐ∙∆]/g, (sign) => sameGlyph[sign] ?? sign)
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replace(rightToLeft, (letters) => [...letters].sort().join(''))
    .replace(/(?<=\p{L}\p{M}?)[-\u2010\u2011](?=\p{L})/gu, '');
}

/** What an export shows, page by page; HTML is one page. */
export interface Shown {
  whole: string;
  pages: readonly string[];
}

export function shownBy(pages: readonly string[]): Shown {
  return { whole: foldVisible(pages.join('\n')), pages: pages.map(foldVisible) };
}

/** Signs that the fonts which come with Attaché may not have: those of other scripts, and pictures. */
const foreignSigns = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\p{So}/gu;

/** The signs of a text that no font drew where it was printed: foreign ones that a file shows nowhere. */
export function undrawnSigns(text: string, { whole }: Shown): string[] {
  const foreign = new Set(foldVisible(text).match(foreignSigns));
  return [...foreign].filter((sign) => !whole.includes(sign));
}

/** Where an export stops showing what it should: what was to stand there and what does. */
export interface Unseen {
  expected: string;
  found: string;
}

const excerptLength = 60;

/**
 * Whether an export shows a text; null when it does. A text may go on from one page to the next, with what stands at
 * their edges between; it is then looked for page by page. Signs that no font drew are not looked for.
 */
export function unseen(text: string, shown: Shown): Unseen | null {
  const { whole, pages } = shown;
  const undrawn = undrawnSigns(text, shown);
  const wanted = undrawn.reduce((rest, sign) => rest.replaceAll(sign, ''), foldVisible(text));
  if (wanted === '' || whole.includes(wanted) || overPages(wanted, pages)) return null;
  const best = longestStart(wanted, whole);
  const from = Math.max(0, best.length - 20);
  return {
    expected: wanted.slice(from, best.length + excerptLength),
    found: best.length === 0 ? '' : whole.slice(best.at + from, best.at + best.length + excerptLength),
  };
}

function overPages(wanted: string, pages: readonly string[]): boolean {
  return pages.some((page, index) => {
    let rest = wanted;
    for (let at = index; at < pages.length && rest !== ''; at++) {
      const { length } = longestStart(rest, pages[at] ?? '');
      if (length === 0) return false;
      rest = rest.slice(length);
    }
    return rest === '' && page !== '';
  });
}

/** The longest beginning of a text that another one has, and where; every beginning of it stands there too. */
function longestStart(wanted: string, text: string): { length: number; at: number } {
  let [low, high] = [0, wanted.length];
  let at = 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const place = text.indexOf(wanted.slice(0, middle));
    if (place < 0) high = middle - 1;
    else [low, at] = [middle, place];
  }
  return { length: low, at };
}

/** A block of a note as an export shows it: with the marks of its citations and footnotes, and quotation marks. */
export function shownBlock({ note, quotations }: Evidence, index: number): string {
  const block = note.blocks[index];
  if (!block) return '';
  // At one place: what ends a quotation, then marks, then what begins the next.
  const signs = [
    ...quotations
      .filter((one) => one.block === index)
      .flatMap(({ start, end }) => [
        { at: start, order: 2, sign: '“' },
        { at: end, order: 0, sign: '”' },
      ]),
    ...block.citations.map(({ at, mark }) => ({ at, order: 1, sign: mark })),
    ...block.footnotes.map(({ at, number, mark }) => ({ at, order: 1, sign: mark ?? String(number) })),
  ].toSorted((a, b) => a.at - b.at || a.order - b.order);
  let text = '';
  let from = 0;
  for (const { at, sign } of signs) {
    text += block.words.slice(from, at) + sign;
    from = at;
  }
  return text + block.words.slice(from);
}

/** The blocks of an article as a pack shows them: with the numbers of the passages that begin in them. */
export function shownArticle({ articles, clips }: Evidence, index: number): string[] {
  const article = articles[index];
  const content = article?.text.content;
  if (!article || typeof content !== 'string') return [];
  const passages = clips.flatMap(({ article: of, orphaned, label, position: { start, end } }) =>
    of === article.id && !orphaned && label !== null ? [{ label, start, end }] : [],
  );
  return article.text.blocks.map((block) =>
    markedPieces(content, block, passages)
      .map(({ text, begins }) => begins.map(({ label }) => label).join('') + text)
      .join(''),
  );
}
