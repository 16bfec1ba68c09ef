import type { Segment } from './segments.ts';

const day = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`;
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?(?:[AP]M|SA|CH))?`;
/** What browsers set around a page that they print: the moment, the address, and which page it is. */
const signs: readonly RegExp[] = [
  new RegExp(`^(?:${day},? ${time}|${time},? ${day})$`, 'i'),
  // One that is cut short (…) tells nothing, and stays.
  /^(?:https?|file):\/\/\S*[^\s.…]$/i,
  /^(?:page |trang )?\d{1,4} ?(?:\/|of) ?\d{1,4}$/i,
];
const enough = 2;

/**
 * What browsers printed around pages, by page; empty for pages that none printed. The title beside it is among it where
 * two pages have it: on a single one it may be the only headline that there is.
 */
export function printedAround(pages: readonly (readonly Segment[][])[]): Segment[][] {
  const printed = pages.map((rows) => {
    const outer = rows.length > 2 ? [...(rows[0] ?? []), ...(rows.at(-1) ?? [])] : [];
    const said = signs.filter((sign) => outer.some(({ text }) => sign.test(text.trim())));
    return said.length >= enough ? outer : [];
  });
  const texts = printed.flatMap((outer) => outer.map(({ text }) => text));
  const isAgain = (text: string) => texts.indexOf(text) !== texts.lastIndexOf(text);
  return printed.map((outer) =>
    outer.filter(({ text }) => signs.some((sign) => sign.test(text.trim())) || isAgain(text)),
  );
}
