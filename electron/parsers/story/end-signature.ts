import { agencyLine, knownAgency } from './agencies.ts';

/** Who signed a story at its end; null where nobody did. */
export interface Signed {
  agency: string | null;
  byline: string | null;
}

/** UTF-16 units. */
const longestSignature = 90;

const name = String.raw`\p{Lu}[\p{L}\p{M}'’]*(?: \p{Lu}[\p{L}\p{M}'’]*){1,3}`;
const names = `(${name}(?:(?: ?[-–&,] ?| và )${name}){0,3})`;
/** What was done: `Lan Phương (thực hiện)`, `Minh Đức (t/h)`. */
const done =
  '(?:[Tt]hực hiện|[Tt]ổng hợp|[Tt]/[Hh]|TH|th|[Gg]hi|ghi chép|lược ghi|[Ll]ược dịch|lược thuật|[Bb]iên dịch|[Dd]ịch|biên soạn)';
/** `Minh Đức/TTXVN`, `Lan Phương - VOV`, `Minh Đức (Theo Reuters)`, `Lan Phương (tổng hợp)`. */
const signature = new RegExp(
  `^${names}(?: ?\\(${done}\\)| ?([-–/(]) ?([Tt]heo |[Nn]guồn: ?)?([\\p{L}\\p{N}/+. -]{2,30}?)\\)?)?$`,
  'u',
);
/** `Bài, ảnh: Lan Phương`, `Tin và video: Minh Đức`: what somebody wrote, not only took a picture of. */
const labelled = new RegExp(
  `^(?:Bài|Tin|Tin, bài|Thực hiện)(?: ?(?:[,-–/]| và) ?(?:ảnh|video|clip)){0,2} ?: ?${names}$`,
  'u',
);
/** `Lan Phương - Ảnh: Minh Đức`. */
const pictured = new RegExp(`^${names} ?[-–,/|] ?[Ảả]nh ?: ?${names}$`, 'u');
/** Who stays unnamed: a reporter, an editor, whoever put it together. */
const staff = /^(?:(?:nhóm )?(?:PV|P\.V\.?|phóng viên|BTV|biên tập viên)|T\.H\.?|TH|BBT|ban biên tập)$/iu;
/** `Theo Báo Tin tức`, `(Nguồn: Dân trí)`: whose story it is. */
const told = /^[([]?(?:theo|nguồn(?: tin| bài viết)?)(?: ?: ?| )(\S.{1,50}?)[)\]]?$/iu;

/** What pages end with that looks like a name. */
const noName =
  /^(?:thank you|the end|(?:read|see|learn|find out) more|(?:contact|about|follow|join|support) us|privacy policy|terms (?:of use|and conditions)|(?:all )?rights reserved|back to top|sign (?:up|in)|log in|share this)\b/i;

/** Who signs with a line that says nothing else, as stories of agencies and Vietnamese papers end; or null. */
export function readSignature(line: string): Signed | null {
  const text = line.trim().replace(/^[–—*-]+ ?/, '');
  if (text.length > longestSignature || noName.test(text)) return null;
  const staffed = /^([^/(]+?) ?(?:[/(] ?(?:theo )?(.{2,30}?)\)?)?$/i.exec(text);
  if (staffed?.[1] && staff.test(staffed[1]))
    return { byline: null, agency: sourceOf(staffed[2] ?? '', true) };
  const source = told.exec(text)?.[1];
  if (source !== undefined) {
    const people = /[/(]/.test(source) ? readNames(source) : null;
    return people ?? (isSource(source) ? { byline: null, agency: sourceOf(source, true) } : null);
  }
  const by = labelled.exec(text) ?? pictured.exec(text);
  return by?.[1] !== undefined ? { byline: by[1], agency: null } : readNames(text);
}

function readNames(text: string): Signed | null {
  const [, people, sign, said, source] = signature.exec(text) ?? [];
  if (people === undefined) return null;
  // Several names with nothing behind them may be anything, but that Vietnamese ones have marks.
  const isOne = /^[^-–&,]+$/.test(people) && !people.includes(' và ');
  if (source === undefined) {
    const isTold = text.length > people.length;
    return isOne || isTold || /[^ -~–]/.test(people) ? { byline: people, agency: null } : null;
  }
  const agency = sourceOf(source, said !== undefined || sign === '/');
  return agency === null ? null : { byline: people, agency };
}

/** An agency or a paper, as it signs: `TTXVN`, `VOV-Bangkok`, `Reuters, AFP`, and, where it `isSaid` to be one, `Báo Tin tức`. */
function sourceOf(text: string, isSaid: boolean): string | null {
  const whole = agencyLine(text);
  if (whole !== null) return whole;
  const [first = ''] = text.split(/, ?| và |\/|(?<=\p{L})\d{1,2}$|[-–] ?(?=\p{Lu})/u);
  return knownAgency(first) ?? (isSaid && isSource(text) ? text : null);
}

/** The name of a paper: a few words, of which the first has a capital. */
function isSource(text: string): boolean {
  return (
    text.length <= 40 && /^\p{Lu}[\p{L}\p{M}\p{N}+.]*(?:[ ,/]{1,2}[\p{L}\p{M}\p{N}+.]+){0,4}$/u.test(text)
  );
}
