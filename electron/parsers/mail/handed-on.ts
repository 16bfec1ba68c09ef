import type { Part } from '../../contract/models/article.ts';
import { findDays, isoDay } from '../dates/named-days.ts';
import { momentOn } from '../dates/published-at.ts';
import type { Stated } from '../source-document.ts';

/** The headers of a message that was handed on, as mail programs write them into the text. */
const sender =
  /^(?:from|từ|người gửi) ?: ?(\S[^<\n]*?)(?= ?<| ?\[mailto|$| (?:sent|date|to|đã gửi|ngày) ?:)/i;
const others = /(?:^|\s)(?:sent|date|to|subject|đã gửi|ngày(?: gửi)?|tới|đến|chủ đề|tiêu đề) ?: ?\S/gi;
const otherHeader =
  /^(?:sent|date|to|cc|bcc|subject|importance|attachments|đã gửi|ngày(?: gửi)?|tới|đến|chủ đề|tiêu đề) ?:/i;
const fewestHeaders = 2;
/** The line that some programs write over those. */
const mark =
  /^-{3,} ?(?:forwarded message|original message|tin nhắn (?:gốc|được chuyển tiếp)|thư (?:gốc|được chuyển tiếp)) ?-{3,}$/i;
/** Whoever hands something on says no more of it than this share of its letters. */
const mostOwn = 0.3;

/** Whether a mail's subject says that it hands another one on. */
export function saysHandedOn(subject: string): boolean {
  return /^\s*(?:fwd?|chuyển tiếp)\s*:/i.test(subject);
}

/**
 * Leaves out the headers of messages that were handed on, in one paragraph or one in each. `handsOn`: the mail is about
 * the message it hands on; then what its sender says of it is left out too, and who sent that message, and when, is what
 * the mail states. Null where it hands nothing on.
 */
export function takeHandedOn(parts: readonly Part[], handsOn: boolean): Partial<Stated> | null {
  let first: number | null = null;
  let headers = '';
  for (const [index, part] of parts.entries()) {
    if (part.removed !== null || part.kind !== 'paragraph') continue;
    if (mark.test(part.text)) part.removed = 'metadata-line';
    if (!sender.test(part.text)) continue;
    const next = parts.slice(index + 1);
    const end = next.findIndex(({ kind, text }) => kind !== 'paragraph' || !otherHeader.test(text));
    const below = next.slice(0, end < 0 ? next.length : end);
    const inside = part.text.match(others)?.length ?? 0;
    if (inside + below.length < fewestHeaders) continue;
    for (const header of [part, ...below]) header.removed ??= 'metadata-line';
    first ??= index;
    if (first === index) headers = [part, ...below].map(({ text }) => text).join('\n');
  }
  if (first === null || !handsOn) return null;
  const own = parts.slice(0, first).filter(({ removed }) => removed === null);
  const handed = parts.slice(first).filter(({ removed }) => removed === null);
  if (lengthOf(own) > mostOwn * lengthOf(handed)) return null;
  for (const part of own) part.removed = 'comments';
  return statedBy(headers);
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

function statedBy(headers: string): Partial<Stated> {
  const stated: Partial<Stated> = {
    byline: null,
    outlet: sender.exec(headers)?.[1]?.replace(/^["']|["']$/g, '') ?? null,
  };
  const day = findDays(headers).find(({ year }) => year !== null);
  if (day?.year == null) return stated;
  const on = isoDay(day.year, day.month, day.day);
  return { ...stated, publishedOn: on, publishedAt: momentOn(on, headers.slice(day.start)) };
}
