import type { Part } from '../../contract/models/article.ts';
import { findDays, isoDay } from '../dates/named-days.ts';
import { standing } from '../parts.ts';
import { endsSentence } from '../text/sentences.ts';
import { type Metadata, placeAndDay } from './metadata-lines.ts';
import { isTitle } from './title.ts';

/** A letterhead is over after so many parts, and no line of it is longer. UTF-16 units. */
const headParts = 14;
const longestLine = 110;
const longestTable = 500;
/** A line in capitals has no more words. */
const mostWords = 9;

/** A state and its motto, as they stand over what its offices write. */
const state =
  /cộng hòa xã hội chủ nghĩa việt nam|độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc|đảng cộng sản việt nam$|^independence ?[-–—,] ?freedom ?[-–—,] ?happiness$|^peace,? independence,? democracy,? unity,? prosperity$|^nation,? religion,? king$|^liberté|^(?:the )?(?:socialist |people['’]?s |democratic |federal |federative |islamic |united |plurinational )*(?:republic|kingdom|commonwealth|federation|states) of [\p{L} ]{3,40}$|^[\p{L}’' ]{3,20} people['’]?s democratic republic$/iu;
/** The number under which it was sent. */
const reference =
  /^(?:số|no|nº|n°|ref|our ref|reference|(?:press|media|news) release no)\.?\s?(?::|\s)\s?[\p{L}\d./ –-]*\d[\p{L}\d./ –-]{0,30}$/iu;
/** What kind of paper it is. */
const kind =
  /^(?:(?:for )?immediate release|(?:press|media|news) (?:release|statement|advisory|communiqu[eé]|note)|(?:joint |official )?(?:statement|communiqu[eé]|declaration)|memorandum|memo|report|circular|directive|note verbale|fact ?sheet|backgrounder|remarks|speech|báo cáo(?: tóm tắt| nhanh)?|tờ trình|thông báo|thông cáo(?: báo chí| chung)?|tuyên bố(?: chung| báo chí)?|quyết định|nghị quyết|chỉ thị|công điện|kế hoạch|biên bản|bản tin|điểm tin|phát biểu|diễn văn|tài liệu(?: tham khảo)?)(?: (?:no|số)\.? ?[\d/]+)?$/iu;
const contact =
  /(?:^|\s)(?:tel|fax|phone|e-?mail|website|điện thoại|đt|địa chỉ)(?:\s?[.:])|\S@\S+\.\S|^(?:https?:\/\/|www\.)\S+$/iu;
/** Who wrote a memorandum to whom. */
const addressed = /^(?:to|from|cc|through|via|attn|kính gửi|nơi nhận|người gửi)\s?:\s?\S/iu;
/** What it is about, where that is said in a field. */
const subject = /^(?:subject|subj|re|v\/v|về việc)(?:\s?[.:]|(?<=\/v|việc))\s?(\S.*)$/iu;
const subjectInside = /(?:^|\s)V\/v:? (.{10,200}?)(?=$| \| )/u;
/** An office that writes papers; in capitals, and no more than its name. */
const office =
  /^(?:the )?(?:ministry|department|embassy|consulate|office|government|commission|secretariat|permanent (?:mission|delegation)|delegation|mission|directorate|agency|administration|people['’]s committee|bộ|vụ|cục|tổng cục|ủy ban|uỷ ban|ubnd|đại sứ quán|tổng lãnh sự quán|phái đoàn|văn phòng|sở|ban|viện|học viện|thông tấn xã|chính phủ|quốc hội)(?!\p{L})/iu;

type Line =
  | 'state'
  | 'reference'
  | 'kind'
  | 'subject'
  | 'contact'
  | 'addressed'
  | 'day'
  | 'office'
  | 'capitals';

/** What only a paper of an office has. */
const telling: ReadonlySet<Line> = new Set<Line>(['state', 'reference', 'kind', 'subject']);

/**
 * Leaves out the letterhead of an office's paper, which stands over its headline: the state and its motto, the office, the
 * number, place and day, to whom it goes and what kind of paper it is. Capitals and a day alone make none, for headlines
 * may be in capitals too. Fills `metadata`. Returns the lines that were left out.
 */
export function takeLetterhead(parts: readonly Part[], metadata: Metadata): string[] {
  const head = standing(parts).slice(0, headParts);
  const read: Line[] = [];
  for (const { kind: of, text } of head) {
    const line = of === 'table' ? tableLine(text) : lineOf(text);
    if (line === null) break;
    read.push(line);
  }
  let length = read.findLastIndex((line) => line !== 'office' && line !== 'capitals') + 1;
  const over = read.slice(0, length);
  if (!over.some((line) => telling.has(line)) && !isSigned(over, head[length])) return [];
  const titled =
    isHeadline(head[length]) || over.includes('subject') || head.slice(0, length).some(hasSubject);
  // Where no headline follows, what kind of paper it is heads it.
  if (!titled) while (length > 0 && read[length - 1] === 'kind') length--;
  const alone = length === 1 && read[0] !== 'kind' && head[0]?.kind !== 'table';
  if (length === 0 || alone || length === head.length) return [];
  for (const [index, part] of head.slice(0, length).entries()) take(part, read[index] ?? null, metadata);
  return head.slice(0, length).map(({ text }) => text);
}

/** An office with its address, or with a day and a headline below. */
function isSigned(lines: readonly Line[], below: Part | undefined): boolean {
  if (lines[0] !== 'office') return false;
  return lines.includes('contact') || (lines.includes('day') && isHeadline(below));
}

function isHeadline(part: Part | undefined): boolean {
  if (part === undefined || part.kind === 'table') return false;
  return /^["“‘']?[\p{Lu}\p{N}]/u.test(part.text) && part.text.split(' ').length > 2 && isTitle(part.text);
}

function tableLine(text: string): Line | null {
  return text.length <= longestTable && state.test(text) ? 'state' : null;
}

function lineOf(text: string): Line | null {
  if (text.length > longestLine) return null;
  if (state.test(text)) return 'state';
  if (reference.test(text)) return 'reference';
  if (kind.test(text)) return 'kind';
  if (subject.test(text)) return 'subject';
  if (/[.:@]/.test(text) && contact.test(text)) return 'contact';
  if (addressed.test(text)) return 'addressed';
  if (placeAndDay(text) !== null) return 'day';
  const capitals =
    !/[a-z]/.test(text) && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && !endsSentence(text);
  if (!capitals || text.split(' ').length > mostWords) return null;
  return office.test(text) ? 'office' : 'capitals';
}

function hasSubject({ kind: of, text }: Part): boolean {
  return of === 'table' && subjectInside.test(text);
}

function take(part: Part, line: Line | null, metadata: Metadata): void {
  part.removed = 'metadata-line';
  const about =
    part.kind === 'table'
      ? subjectInside.exec(part.text)
      : line === 'subject'
        ? subject.exec(part.text)
        : null;
  if (about?.[1]) metadata.title ??= about[1].slice(0, 1).toUpperCase() + about[1].slice(1);
  if (line === 'office') metadata.outlet ??= part.text;
  const dated = placeAndDay(part.text) ?? lastDay(part);
  if (dated === null) return;
  metadata.publishedOn ??= { day: dated.day, at: null, from: 'text' };
  metadata.place ??= dated.place;
}

/** The day at the end of a letterhead that is set as a table: `… Hạnh phúc Hà Nội, ngày 20 tháng 11 năm 2026`. */
function lastDay({ kind: of, text }: Part): { place: string | null; day: string } | null {
  const day = of === 'table' ? findDays(text).findLast(({ year }) => year !== null) : undefined;
  return day?.year == null ? null : { place: null, day: isoDay(day.year, day.month, day.day) };
}
