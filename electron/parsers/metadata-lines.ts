import { agencyLine, knownAgency } from './agencies.ts';
import { findDays, isoDay, type NamedDay } from './named-days.ts';

/** What lines of metadata say of a story; null where they say nothing. */
export interface Metadata {
  title: string | null;
  byline: string | null;
  agency: string | null;
  /** YYYY-MM-DD, and whether a field says so or a line of the page that is nothing but a date. */
  publishedOn: { day: string; from: 'metadata' | 'text' } | null;
}

export function noMetadata(): Metadata {
  return { title: null, byline: null, agency: null, publishedOn: null };
}

/** The names of fields as pages, tools and people write them. */
const fields: ReadonlyMap<string, keyof Metadata | 'other'> = new Map([
  ...named('title', 'title|headline|tiêu đề'),
  ...named('byline', 'author|authors|byline|tác giả'),
  ...named('agency', 'source|agency|publisher|publication|nguồn|báo'),
  ...named(
    'publishedOn',
    'date|published|published_at|publishedon|published on|published at|pubdate|publish date',
  ),
  ...named(
    'publishedOn',
    'publication date|date published|posted|posted on|posted at|ngày|ngày đăng|đăng ngày',
  ),
  ...named('publishedOn', 'ngày xuất bản|xuất bản|thời gian'),
  ...named(
    'other',
    'updated|last updated|cập nhật|url|link|source url|category|section|chuyên mục|language|lang',
  ),
  ...named(
    'other',
    'ngôn ngữ|tags|keywords|từ khóa|id|slug|description|accessed|retrieved|saved|editor|biên tập',
  ),
]);

function named<F extends keyof Metadata | 'other'>(field: F, names: string): [string, F][] {
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
    takeBareField(line, into) ?? takeField(line, into) ?? takeByline(line, into) ?? takeDateLine(line, into)
  );
}

function takeBareField(line: string, into: Metadata): string | null {
  const name = bareField.exec(line)?.[0];
  if (name === undefined) return null;
  const [first] = findDays(line.slice(0, 60));
  if (first?.start !== name.length || first.year === null) return null;
  setDay(into, first, 'metadata');
  return line.slice(first.end).replace(/^(?:T?[\d:. ]{4,12}Z?)?[\s|,;–—-]*/, '');
}

function takeField(line: string, into: Metadata): string | null {
  if (line.length > 500) return null;
  if (line === '---') return '';
  const match = field.exec(line);
  const name = fields.get(match?.[1]?.toLowerCase() ?? '');
  const value = match?.[2]?.replace(/^(["'])(.*)\1$/, '$2').trim();
  if (name === undefined || value === undefined) return null;
  if (name === 'publishedOn') {
    const [day] = findDays(value);
    if (day === undefined) return null;
    setDay(into, day, 'metadata');
  } else if (name === 'agency') {
    // "Source: Iran is ready for talks" is a headline.
    if (value.split(' ').length > 4) return null;
    if (!value.includes('://')) into.agency ??= value;
  } else if (name !== 'other') {
    into[name] ??= value;
  }
  return '';
}

function takeByline(line: string, into: Metadata): string | null {
  const match = /^(?:By|Bài(?: và ảnh)?:|Thực hiện:) ?(\p{Lu}[\p{L}.'’ ,&-]{2,70})$/u.exec(line);
  if (!match?.[1] || line.split(' ').length > 10) return null;
  into.byline ??= match[1].trim();
  return '';
}

const dateWords =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)(?!\p{L})|published|posted|updated|last|on|at|ngày|lúc|đăng|cập nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|gmt|utc|ict|am|pm|giờ|phút|sáng|chiều/giu;

/** A line that says a day, a time, perhaps the agency, and nothing else: `Thứ Năm, 15/1/2026 | 10:30 (GMT+7)`. */
function takeDateLine(line: string, into: Metadata): string | null {
  if (line.length > 90) return null;
  const [day] = findDays(line);
  if (!day || day.year === null) return null;
  const others = `${line.slice(0, day.start)} ${line.slice(day.end)}`
    .replace(dateWords, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (others !== '' && knownAgency(others) === null) return null;
  if (others !== '') into.agency ??= agencyLine(others);
  setDay(into, day, 'text');
  return '';
}

function setDay(into: Metadata, day: NamedDay, from: 'metadata' | 'text'): void {
  if (day.year === null) return;
  if (into.publishedOn === null || (into.publishedOn.from === 'text' && from === 'metadata')) {
    into.publishedOn = { day: isoDay(day.year, day.month, day.day), from };
  }
}
