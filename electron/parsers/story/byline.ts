import { findDays } from '../dates/named-days.ts';
import { endsSentence } from '../text/sentences.ts';
import { knownAgency } from './agencies.ts';

/** No line that says who wrote a story is longer. UTF-16 units. */
const longestLine = 140;

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const next = `(?: (?:(?:de|da|del|di|do|la|le|el|van|von|der|den|bin|binti|al|ben|ibn) ){0,2}${word})`;
const and = '(?:, | and |, and | & | và )';
const by = '(?:[Bb]y:?|BY|Bởi|Written by|Words by|Tác giả:?|Bài(?: và ảnh)?:|Thực hiện:|Người viết:)';
const beginsWithBy = new RegExp(`^\\s*${by}`, 'u');
/** `By An Nguyen and Binh Le`, `Tác giả: Lan Phương`. */
const signed = new RegExp(`^${by} ?(${word}${next}{0,5}(?:${and}${word}${next}{0,5}){0,7})(.*)$`, 'u');
/** Names of two words at least, and nothing else. */
const names = new RegExp(`^${word}${next}{1,4}(?:${and}${word}${next}{1,4}){0,5}$`, 'u');
/** What may stand behind the names: for whom, where, what they are. */
const behind =
  /^(?:,? (?:in|at|from|for|of) \p{Lu}.{1,50}| ?[,|•·/–—-] ?(?=[\p{Lu}\d@]).{2,60}| ?\(.{2,50}\)|)$/u;
/** What stands behind `By` where no name does. */
const noName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|now|then|contrast|comparison)$/i;

/**
 * Who wrote a story, as a line over it says, without the day behind; null where it says something else. `isSet`: the line
 * is set as a byline, so that names alone are one. `outlet`: its name is no author's.
 */
export function bylineIn(line: string, isSet: boolean, outlet: string | null): string | null {
  if (line.length > longestLine || !(isSet || beginsWithBy.test(line)) || endsSentence(line)) return null;
  const bare = withoutDay(line);
  const [, name, rest = ''] = signed.exec(bare) ?? [];
  const found = name !== undefined && behind.test(rest) ? name : isSet && names.test(bare) ? bare : null;
  const people = found
    ?.split(', ')
    .filter((name) => name !== outlet && knownAgency(name) === null && !noName.test(name));
  return people === undefined || people.length === 0 ? null : people.join(', ');
}

/** A line without the day in it and what leads there: `An Nguyen | Published 8:30 am, 20 November 2026`. */
export function withoutDay(line: string): string {
  const [day] = findDays(line);
  if (!day) return line.trim();
  const before = line
    .slice(0, day.start)
    .replace(
      /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *$|(?<!\p{L})(?:thứ \S+|chủ nhật),? *(?:ngày *)?$/iu,
      '',
    );
  return before
    .replace(/\s(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[\s,|•·–—-]*$/i, '')
    .replace(/[\s|,•·/–—(-]*(?:(?:published|posted|updated|on|at|ngày|đăng|cập nhật|lúc)[\s:]*)*$/iu, '')
    .trim();
}
