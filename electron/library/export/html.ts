/** Text as it may stand in HTML, in an element or in a quoted attribute, sign by sign as it is. */
export function exactHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The same for what is read: composed, because a letter and its marks do not stand in the same file of a font. */
export function escapeHtml(text: string): string {
  return exactHtml(text.normalize('NFC'));
}

/** The text that exactHtml made HTML of. */
export function unescapeHtml(html: string): string {
  return html.replace(/&#(\d{1,7});/g, (sign, code: string) =>
    Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : sign,
  );
}

/** Text as a CSS string, with its quotation marks; control signs and line ends as CSS escapes. */
export function cssString(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that must not stand in a CSS string
  return `"${text.normalize('NFC').replace(/["\\<\u0000-\u001f\u007f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/** An address that a reader of the export may follow, or null: only web and mail addresses are. */
export function safeAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
}

/** More letters than this without a space are no word that a line must have room for. */
const longestWord = 40;
const longWords = new RegExp(`(\\S{${longestWord},})`);

/** Text as HTML in which a very long word goes on in a new line, and an address where it is divided. */
export function wordsHtml(text: string): string {
  if (!longWords.test(text)) return escapeHtml(text);
  return text
    .split(longWords)
    .map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : longWordHtml(piece)))
    .join('');
}

function longWordHtml(word: string): string {
  return word.includes('://') ? addressHtml(word) : inPieces(word);
}

/** A letter and its marks stay together. */
function inPieces(word: string): string {
  if (word.length < longestWord) return escapeHtml(word);
  return (word.normalize('NFC').match(/(?:\P{M}\p{M}*){1,10}|\p{M}+/gu) ?? []).map(escapeHtml).join('<wbr>');
}

/** An address as HTML that may go on in a new line behind a slash and before what divides it otherwise. */
export function addressHtml(address: string): string {
  return address
    .split(/(?<=[^/]\/)(?!\/|$)|(?=[?&=#_~])/)
    .map(inPieces)
    .join('<wbr>');
}
