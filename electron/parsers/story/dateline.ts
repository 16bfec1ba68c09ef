import { bareDay, findDays, type NamedDay } from '../dates/named-days.ts';
import { knownAgency } from './agencies.ts';

/** Who, where and when, as a story begins: `Hanoi (VNA) – `, `KUALA LUMPUR, Jan 19 (Bernama) --`. */
export interface Dateline {
  place: string | null;
  agency: string | null;
  day: Omit<NamedDay, 'start' | 'end'> | null;
  /** Length in UTF-16 units, with the sign and the space after it. */
  length: number;
}

/** No dateline is longer. UTF-16 units. */
const reach = 110;
const separator = /^\s?(?:--|[–—-]|:(?=\s))\s?/;
const name = String.raw`[\p{Lu}][\p{L}\p{M}'’.-]*`;
const place = `${name}(?:(?: |/)(?:(?:of|de|da|do|del|la|el|and|the) )?${name}){0,4}`;
const start = new RegExp(String.raw`^${place}(?:, (?!\d)${place}){0,2}`, 'u');
/** A day right behind a place, or behind the month that a place has swallowed. */
const dayBehind = String.raw`,? ?(?:\(?\d|\p{L}\D{0,20}\d)`;
const leadsToDay = new RegExp(`^${dayBehind}`, 'u');
/** What may follow a place in a dateline: most paragraphs that begin with a capital go on otherwise. */
const goesOn = new RegExp(String.raw`^(?:${dayBehind}|[,.]? ?[(/]|\s?(?:[–—-]|:\s))`, 'u');

/**
 * The dateline a paragraph begins with, or null. A place alone is one only in capitals: "Vietnam – Laos relations" is
 * not. Whether capitals are an acronym only the rest of the text can tell; see isAcronym.
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, reach);
  return agencyFirst(head) ?? placeFirst(head);
}

/** `(TTXVN) - `, `VOV.VN - `, `TTXVN (Hà Nội 15/1) - `. */
function agencyFirst(head: string): Dateline | null {
  const match = /^(?:\(([^()]{2,30})\)|(\p{Lu}[\p{L}\d.+/]{1,14}))/u.exec(head);
  const sign = match && separator.exec(head.slice(match[0].length));
  if (!sign) return null;
  const agency = knownAgency(match[1] ?? match[2] ?? '') ?? domainOf(match[2]);
  if (agency === null) return null;
  return { place: null, agency, day: null, length: match[0].length + sign[0].length };
}

function domainOf(text: string | undefined): string | null {
  return text !== undefined && /\.(?:vn|com|net|org)$/i.test(text) ? text : null;
}

function placeFirst(head: string): Dateline | null {
  // Without one of these nothing parts a dateline from what follows it.
  if (!/[(/:–—-]/.test(head)) return null;
  const named = start.exec(head)?.[0];
  if (named === undefined || !goesOn.test(head.slice(named.length)) || knownAgency(named) !== null)
    return null;
  let at = named.length;
  let placeText = named;
  let day: Dateline['day'] = null;

  // ", Jan. 19" and ", 15/1", and ", Jan" that the place has swallowed: the month looks like a place.
  const dated = readDay(head, placeText);
  if (dated) {
    placeText = dated.place;
    day = dated.day;
    at = dated.end;
  }
  const signed = /^[,.]? ?(?:\(([^()]{2,40})\)|\/([A-Z]{3,10})\/\.?)/.exec(head.slice(at));
  let agency: string | null = null;
  if (signed) {
    const inside = splitSigned(signed[1] ?? signed[2] ?? '');
    if (inside === null) return null;
    agency = inside.agency;
    day ??= inside.day;
    at += signed[0].length;
  }
  const sign = separator.exec(head.slice(at));
  const spaced = sign !== null && /\s/.test(sign[0]);
  const capitals = placeText === placeText.toUpperCase() && placeText.length > 2;
  const certain =
    agency !== null
      ? sign !== null || day !== null || knownAgency(agency) !== null
      : spaced && (day !== null || (capitals && !sign[0].includes(':')));
  if (!certain) return null;
  const space = sign ? 0 : (/^\s*/.exec(head.slice(at))?.[0].length ?? 0);
  const [first = '', ...town] = placeText.split(' ');
  // "AKP Phnom Penh, January 15, 2026 —"
  if (agency === null && town.length > 0 && knownAgency(first) !== null) {
    agency = first;
    placeText = town.join(' ');
  }
  return { place: tidyPlace(placeText), agency, day, length: at + (sign?.[0].length ?? space) };
}

function readDay(
  head: string,
  named: string,
): { place: string; day: NonNullable<Dateline['day']>; end: number } | null {
  const behind = head.slice(named.length);
  if (!leadsToDay.test(behind)) return null;
  const slashed = /^,? ?((?:ngày )?\d{1,2}[/-]\d{1,2})(?=[ ),])/i.exec(behind);
  const bare = slashed && bareDay(slashed[1] ?? '');
  if (slashed && bare) return { place: named, day: bare, end: named.length + slashed[0].length };
  const first = findDays(head)[0];
  if (!first) return null;
  const before = head.slice(0, first.start).replace(/,? ?(?:ngày )?$/i, '');
  if (!named.startsWith(before) || before === '') return null;
  return { place: before, day: first, end: first.end };
}

/** What brackets hold: an agency (`VNA`, `Bernama`), or an agency and a day (`TTXVN 15/1`). Null: neither. */
function splitSigned(text: string): { agency: string; day: Dateline['day'] } | null {
  const match = /^(.{2,30}?),? (\d{1,2}\/\d{1,2})$/.exec(text);
  const agency = (match?.[1] ?? text).trim();
  const known = knownAgency(agency);
  if (known === null && !/^\p{Lu}[\p{L}+./-]*(?: \p{Lu}[\p{L}+.-]*){0,2}$/u.test(agency)) return null;
  return { agency: known ?? agency, day: match ? bareDay(match[2] ?? '') : null };
}

/** The town of `HANOI, Vietnam`, without capitals throughout. */
function tidyPlace(text: string): string {
  const town = text.split(',')[0]?.trim() ?? text;
  if (town !== town.toUpperCase()) return town;
  return town.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const label =
  /^(?:VIDEO|PHOTOS?|WATCH|LIVE|UPDATED?|BREAKING|EXCLUSIVE|EXPLAINER|ANALYSIS|OPINION|FACTBOX|NOTE|FACT|INFOGRAPHICS?|ẢNH|CẬP NHẬT|HỎI|ĐÁP|PV|MC|BTV|INTERVIEW|CORRECTION|EDITORIAL|PODCAST)$/;

/**
 * `SINGAPORE: …`, the dateline of some papers, of the first paragraph of a story. No other paragraph then begins with
 * capitals and a colon, as the turns of an interview do.
 */
export function readColonDateline(paragraph: string, others: readonly { text: string }[]): Dateline | null {
  const match = /^(\p{Lu}{3,}(?:[ ’'-]\p{Lu}{2,}){0,3}(?:, \p{L}+)?): (?=["“‘]?\p{Lu})/u.exec(paragraph);
  if (!match?.[1] || paragraph.length < 80 || label.test(match[1]) || knownAgency(match[1]) !== null)
    return null;
  if (others.some(({ text }) => /^\p{Lu}{2,}[\p{Lu} ]{0,30}: /u.test(text))) return null;
  return { place: tidyPlace(match[1]), agency: null, day: null, length: match[0].length };
}

/** So much of a story is looked through. UTF-16 units. */
const longestStory = 20_000;

/** Whether the capitals a story begins with stand elsewhere in it too, as acronyms do and towns do not. */
export function isAcronym(paragraph: string, dateline: Dateline, story: readonly string[]): boolean {
  const word = paragraph.slice(0, dateline.place?.length ?? 0);
  if (dateline.agency !== null || dateline.day !== null || !/^\p{Lu}+$/u.test(word)) return false;
  const again = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu');
  return (story.join('\n').slice(0, longestStory).match(again)?.length ?? 0) > 1;
}
