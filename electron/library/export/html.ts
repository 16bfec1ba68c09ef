/** Text as it may stand in HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The text that escapeHtml made HTML of. */
export function unescapeHtml(html: string): string {
  return html.replace(/&#(\d{1,7});/g, (sign, code: string) =>
    Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : sign,
  );
}

/** Text as a CSS string, with its quotation marks; control signs and line ends as CSS escapes. */
export function cssString(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that must not stand in a CSS string
  return `"${text.replace(/["\\<\u0000-\u001f\u007f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/** An address that a reader of the export may follow, or null: only web and mail addresses are. */
export function safeAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
}

/** An address as HTML that may go on in a new line behind a slash and before what divides it otherwise. */
export function addressHtml(address: string): string {
  return address
    .split(/(?<=[^/]\/)(?!\/|$)|(?=[?&=#_~])/)
    .map(escapeHtml)
    .join('<wbr>');
}
