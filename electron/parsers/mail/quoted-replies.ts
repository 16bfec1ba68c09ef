import type { Part } from '../../contract/models/article.ts';
import { leftOut } from '../parts.ts';
import { splitParagraphs } from '../text/lines.ts';
import { readMarkup } from '../text/markup.ts';
import { normalise } from '../text/normalise.ts';

/** What mail programs put before the message that is answered, in English and Vietnamese. */
const introduction =
  /^(?:on [^\n]{5,200}wrote:|vào [^\n]{5,200}(?:đã )?viết:|-{3,} ?(?:original message|forwarded message|tin nhắn gốc|thư gốc)|_{10,}$)/i;
/** Of letters: with less of its own before it, a mail hands on what it quotes. */
const ownText = 40;
/** Of what is quoted, by letters: with less of its own before it, a mail that is called one hands it on. */
const mostOwn = 0.3;

/**
 * The parts of a mail's text; quoted lines and the tail that answers are left out, unless the mail has little else or is
 * there to hand them on.
 */
export function textParts(text: string, handsOn: boolean): Part[] {
  const { lines, signature } = withoutSignature(normalise(text).split('\n'));
  return [
    ...ownAndQuoted(lines, handsOn),
    ...(signature === '' ? [] : [leftOut('page-furniture', signature)]),
  ];
}

/** A line of two hyphens and a space stands over a signature (RFC 3676, 4.3), which has no more lines than these. */
const longestSignature = 12;

function withoutSignature(lines: readonly string[]): { lines: readonly string[]; signature: string } {
  const mark = lines.findLastIndex((line) => line === '-- ' || line === '--');
  const below = lines.slice(mark + 1).filter((line) => line.trim() !== '');
  if (mark < 1 || below.length > longestSignature || below.some((line) => line.startsWith('>')))
    return { lines, signature: '' };
  return { lines: lines.slice(0, mark), signature: ['--', ...below].join('\n') };
}

function ownAndQuoted(lines: readonly string[], handsOn: boolean): Part[] {
  const tail = lines.findIndex((line) => introduction.test(line.trim()));
  const own = tail < 0 ? lines : lines.slice(0, tail);
  const unquoted = own.filter((line) => !line.startsWith('>'));
  const quoted = tail < 0 ? [] : lines.slice(tail);
  if (letters(unquoted) < ownText || (handsOn && letters(unquoted) < mostOwn * letters(quoted)))
    return paragraphs(lines.map((line) => line.replace(/^(?:> ?)+/, '')));
  const parts: Part[] = [];
  for (const run of runsOf(own)) {
    if (run[0]?.startsWith('>')) parts.push(leftOut('quoted-reply', run.join('\n')));
    else for (const part of paragraphs(run)) parts.push(part);
  }
  const rest = tail < 0 ? '' : lines.slice(tail).join('\n').trim();
  if (rest !== '') parts.push(leftOut('quoted-reply', rest));
  return parts;
}

function paragraphs(lines: readonly string[]): Part[] {
  return readMarkup(splitParagraphs(lines.join('\n')));
}

function letters(lines: readonly string[]): number {
  return lines.join('').match(/\p{L}/gu)?.length ?? 0;
}

/** Quoted lines and others, in turn. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last[0]?.startsWith('>') === line.startsWith('>')) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Where mail programs begin the message that is answered, in HTML. */
const quotation =
  /<(?:div[^>]{1,200}class="[^"]{0,100}\b(?:gmail_quote|moz-cite-prefix|yahoo_quoted)|div[^>]{1,200}id="[^"]{0,20}(?:divRplyFwdMsg|appendonsend)|blockquote[^>]{1,200}type="?cite)/i;

/** Where the message that is answered begins in a mail's HTML, in UTF-16 units, or null. */
export function quotationStart(html: string): number | null {
  const at = html.search(quotation);
  return at < 0 ? null : at;
}

/**
 * Whether parts say so little of their own that what is quoted below them is what the mail is about. `handsOn`: the mail is
 * called one that hands on.
 */
export function onlyHandsOn(own: readonly Part[], quoted: readonly Part[], handsOn: boolean): boolean {
  const said = (parts: readonly Part[]) =>
    letters(parts.map(({ text, removed }) => (removed === null ? text : '')));
  return said(own) < ownText || (handsOn && said(own) < mostOwn * said(quoted));
}
