import { bareMonth, findDays, isoDay, type NamedDay } from '../dates/named-days.ts';
import { momentOn } from '../dates/published-at.ts';
import { timeAgo } from '../dates/relative-time.ts';
import { agencyLine, knownAgency } from './agencies.ts';
import { bylineIn } from './byline.ts';
import type { SlowReading } from './slow-reading.ts';

/** What lines of metadata say of a story; null where they say nothing. */
export interface Metadata {
  title: string | null;
  byline: string | null;
  agency: string | null;
  place: string | null;
  outlet: string | null;
  address: string | null;
  publishedOn: Published | null;
  /** A field gives a date that could not be read: none is to be guessed before readDates has tried. */
  unreadDate: boolean;
  slow: SlowReading;
  /** From when a time is counted back. */
  savedAt: Date | null;
}

/** YYYY, YYYY-MM or YYYY-MM-DD, the moment as Article has it, and whether a field says so or a line that is but a date. */
export interface Published {
  day: string;
  at: string | null;
  from: 'metadata' | 'text';
}

export function noMetadata(slow: SlowReading, savedAt: Date | null): Metadata {
  return {
    savedAt,
    title: null,
    byline: null,
    agency: null,
    place: null,
    outlet: null,
    address: null,
    publishedOn: null,
    unreadDate: false,
    slow,
  };
}

type Field = 'title' | 'byline' | 'agency' | 'outlet' | 'address' | 'publishedOn' | 'other';

/** The names of fields as pages, tools and people write them. */
const fields: ReadonlyMap<string, Field> = new Map([
  ...named('title', 'title|headline|tiêu đề'),
  ...named('byline', 'author|authors|byline|tác giả|tác giả bài viết'),
  ...named('agency', 'source|agency|nguồn|nguồn tin|nguồn bài viết'),
  ...named('outlet', 'publisher|publication|newspaper|outlet|site|báo|tòa soạn'),
  ...named(
    'publishedOn',
    'date|published|published_at|publishedon|published on|published at|pubdate|publish date',
  ),
  ...named(
    'publishedOn',
    'publication date|date published|posted|posted on|posted at|ngày|ngày đăng|đăng ngày',
  ),
  ...named('address', 'url|link|source url|address|địa chỉ|đường dẫn'),
  ...named('publishedOn', 'ngày xuất bản|xuất bản|thời gian'),
  ...named(
    'other',
    'updated|last updated|cập nhật|category|section|chuyên mục|language|lang|lượt xem|người đăng',
  ),
  ...named(
    'other',
    'ngôn ngữ|tags|keywords|từ khóa|id|slug|description|accessed|retrieved|saved|editor|biên tập',
  ),
]);

function named<F extends Field>(field: F, names: string): [string, F][] {
  return names.split('|').map((name) => [name, field]);
}

const field = /^([\p{L}_][\p{L}_ ]{1,18}?)\s?[:=]\s?(\S.*)$/u;
/** `date 2026-01-15 …`: a field without a colon is one only when a whole day follows. */
const bareField = /^(date|published(?:_at| on| at)?|pubdate|ngày đăng|đăng ngày)\s+(?=\d)/i;

/**
 * Takes the metadata off the beginning of a line. Returns what is left of the line ('' when it was all metadata), or
 * null when it is no metadata. Fills `into` where it says nothing yet.
 */
export function takeMetadata(line: string, into: Metadata): string | null {
  return (
    takeBareField(line, into) ??
    takeField(line, into) ??
    takeByline(line, into) ??
    takeTimeAgo(line, into) ??
    takeDateLine(line, into)
  );
}

function takeBareField(line: string, into: Metadata): string | null {
  const name = bareField.exec(line)?.[0];
  if (name === undefined) return null;
  const [first] = findDays(line.slice(0, 60));
  if (first?.start !== name.length || first.year === null) return null;
  // What follows the day may be the story itself.
  setDay(into, first, 'metadata', line.slice(0, first.end + 24));
  return line.slice(first.end).replace(/^(?:T?[\d:. ]{4,12}Z?)?[\s|,;–—-]*/, '');
}

function takeField(line: string, into: Metadata): string | null {
  if (line.length > 500) return null;
  if (line === '---') return '';
  if (!/[:=]/.test(line.slice(0, 24))) return null;
  const match = field.exec(line);
  const name = fields.get(match?.[1]?.toLowerCase() ?? '');
  const value = match?.[2]?.replace(/^(["'])(.*)\1$/, '$2').trim();
  if (name === undefined || value === undefined) return null;
  if (name === 'publishedOn') {
    if (!takeDate(value, into)) return null;
  } else if (name === 'agency' || name === 'outlet') {
    // "Source: Iran is ready for talks" is a headline.
    if (value.split(' ').length > (name === 'agency' ? 4 : 6)) return null;
    if (!value.includes('://')) into[name] ??= knownAgency(value) ?? value;
  } else if (name === 'address') {
    if (/^https?:\/\/\S+$/i.test(value)) into.address ??= value;
  } else if (name !== 'other') {
    into[name] ??= value;
  }
  return '';
}

function takeByline(line: string, into: Metadata): string | null {
  const name = bylineIn(line, false, into.outlet);
  if (name === null) return null;
  into.byline ??= name;
  const [day] = findDays(line);
  if (day) setDay(into, day, 'text', line);
  return '';
}

/** A line that only says how long ago it was: it tells a day where it is known when the page was saved. */
function takeTimeAgo(line: string, into: Metadata): string | null {
  const ago = timeAgo(line);
  if (ago === null) return null;
  if (into.savedAt !== null)
    into.publishedOn ??= {
      day: new Date(into.savedAt.getTime() - ago).toISOString().slice(0, 10),
      at: null,
      from: 'text',
    };
  return '';
}

const dateWords =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)(?!\p{L})|published|posted|updated|last|on|at|ngày|lúc|đăng|cập nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|gmt|utc|ict|edt|est|bst|sgt|wib|am|pm|hours?|hrs?|minutes?|mins?|days?|ago|read|first|giờ|phút|trước|đọc|sáng|chiều|tối/giu;

/** A line without them names no year, and so no day that counts. */
const figuresOfYear = /\d{4}/;

/** A line that says a day, a time, perhaps the agency, and nothing else: `Thứ Năm, 15/1/2026 | 10:30 (GMT+7)`. */
function takeDateLine(line: string, into: Metadata): string | null {
  if (line.length > 90 || !figuresOfYear.test(line)) return null;
  const month = bareMonth(line);
  if (month !== null && month.length > 4) {
    into.publishedOn ??= { day: month, at: null, from: 'text' };
    return '';
  }
  const [day] = findDays(line);
  if (!day || day.year === null) return null;
  const others = `${line.slice(0, day.start)} ${line.slice(day.end)}`
    .replace(/(?<!\d)\d{1,2}[hg]\d{2}(?!\d)/g, ' ')
    .replace(dateWords, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (others !== '' && knownAgency(others) === null) return null;
  if (others !== '') into.agency ??= agencyLine(others);
  setDay(into, day, 'text', line);
  return '';
}

/** Place and day of a line that says no more: `Hà Nội, ngày 20 tháng 11 năm 2026`, `Date: 20 November 2026`; or null. */
export function placeAndDay(line: string): { place: string | null; day: string } | null {
  const [day] = line.length > 90 || !figuresOfYear.test(line) ? [] : findDays(line);
  if (!day || day.year === null || !/^[\s.)]*$/.test(line.slice(day.end))) return null;
  const before = /^(?:(?:date|ngày)\s?:\s?|(?:(\p{Lu}[\p{L}\p{M}. ’'-]{1,40}), ?)?(?:ngày )?)$/iu.exec(
    line.slice(0, day.start),
  );
  return before && { place: before[1] ?? null, day: isoDay(day.year, day.month, day.day) };
}

/** Takes the value of a date field; false when it names no date at all, as in "Ngày: cần thêm mưa". */
function takeDate(value: string, into: Metadata): boolean {
  const [day] = findDays(value);
  const month = bareMonth(value);
  if (day && day.year !== null) {
    setDay(into, day, 'metadata', value);
  } else if (month !== null) {
    if (into.publishedOn?.from !== 'metadata') into.publishedOn = { day: month, at: null, from: 'metadata' };
  } else if (into.slow.readDates === null) {
    into.slow.missedDates = true;
    if (day) return true;
    // It may be told in words; see readStory.
    if (value.length > 60 || !figuresOfYear.test(value)) return false;
    into.unreadDate = true;
  } else {
    const found = into.slow.readDates(value).find(({ yearStated }) => yearStated);
    if (!found) return day !== undefined;
    into.publishedOn ??= { day: found.date, at: found.moment, from: 'metadata' };
  }
  return true;
}

function setDay(into: Metadata, day: NamedDay, from: 'metadata' | 'text', line: string): void {
  if (day.year === null) return;
  if (into.publishedOn === null || (into.publishedOn.from === 'text' && from === 'metadata')) {
    const iso = isoDay(day.year, day.month, day.day);
    into.publishedOn = { day: iso, at: momentOn(iso, line), from };
  }
}
