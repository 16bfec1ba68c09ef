import type { Email } from 'postal-mime';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Part } from '../../contract/models/article.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { readPage } from '../html/read-page.ts';
import { notSaved } from '../html/saved-page.ts';
import { leftOut } from '../parts.ts';
import { nothingStated, type ReaderContext, type SourceDocument, type Stated } from '../source-document.ts';
import { bylineIn } from '../story/byline.ts';
import { saysHandedOn, takeHandedOn } from './handed-on.ts';
import { mailDate } from './mail-date.ts';
import { misdeclaredText } from './misdeclared-text.ts';
import { parseMessage, plainBytes } from './parse-message.ts';
import { onlyHandsOn, quotationStart, textParts } from './quoted-replies.ts';

/** Reads the text of a mail; what is attached is for unpackMessage. Fails with `unreadable` and `empty`. */
export async function readMessage(
  given: Uint8Array,
  { name, encoding }: ReaderContext,
): Promise<Result<SourceDocument[]>> {
  const bytes = plainBytes(given);
  const email = await parseMessage(bytes);
  if (!email) return fail('unreadable', name);
  const handsOn = saysHandedOn(email.subject ?? '');
  const isAscii = !/[^\s!-~]/.test(`${email.html ?? ''}${email.text ?? ''}`);
  const misdeclared = isAscii ? null : misdeclaredText(bytes, encoding);
  const html = misdeclared ? misdeclared.html : email.html;
  const page = html ? pageParts(html, handsOn, name) : null;
  const parts = page ?? textParts((misdeclared ? misdeclared.plain : email.text) ?? '', handsOn);
  const handedOn = takeHandedOn(parts, handsOn);
  if (parts.every(({ removed }) => removed !== null)) return fail('empty', name);
  const stated = { ...statedByMail(email), ...handedOn };
  // Who sends a newsletter signs it only where nobody else does.
  if (isSigned(parts)) stated.byline = null;
  return ok([
    {
      parts,
      stated,
      mediaType: 'message/rfc822',
      encoding: misdeclared?.decoded.encoding ?? null,
      warnings: misdeclared ? decodingWarnings(misdeclared.decoded) : [],
      notArticle: false,
    },
  ]);
}

/** A byline stands among so many first parts. */
const headParts = 12;

function isSigned(parts: readonly Part[]): boolean {
  const head = parts.filter(({ removed }) => removed === null).slice(0, headParts);
  return head.some(({ text }) => bylineIn(text, false, null) !== null);
}

/** The parts of a mail's HTML, or null when there is nothing to read in it. */
function pageParts(html: string, handsOn: boolean, name: string): Part[] | null {
  const quotation = quotationStart(html);
  const own = quotation === null ? null : markupParts(html.slice(0, quotation), name);
  if (quotation === null || !own) return markupParts(html, name);
  const quoted = markupParts(html.slice(quotation), name) ?? [];
  if (onlyHandsOn(own, quoted, handsOn)) return markupParts(html, name);
  return [...own, ...quoted.map(({ text }) => leftOut('quoted-reply', text))];
}

function markupParts(markup: string, name: string): Part[] | null {
  const page = readPage(
    { markup, saved: notSaved, encoding: null, mediaType: 'text/html', isFragment: true },
    name,
  );
  if (!page.ok || page.value.parts.every(({ removed }) => removed !== null)) return null;
  // The mail's title is its subject: a headline in it is a heading of its text.
  return page.value.parts.map((part) => (part.kind === 'title' ? { ...part, kind: 'heading' } : part));
}

/** The subject without the marks of answers, the sender's name, and the moment with the sender's zone. */
export function statedByMail(email: Email): Stated {
  const publishedAt = mailDate(email.headers.find(({ key }) => key === 'date')?.value ?? '');
  const title = (email.subject ?? '')
    .replace(/^(?:(?:re|fwd?|tl|trả lời|chuyển tiếp)\s*(?:\[\d+\])?:\s*)+/i, '')
    .trim();
  return {
    ...nothingStated,
    title: title === '' ? null : title,
    byline: email.from?.name?.trim() || null,
    publishedAt,
    publishedOn: publishedAt?.slice(0, 10) ?? null,
  };
}
