import { knownAgency } from './agencies.ts';

/** A credit stands in the last part of a caption; no more of it is looked at. UTF-16 units. */
const creditReach = 160;

const keyword =
  '(?:photos?|images?|pictures?|file photo|illustrative photo|illustration|graphics?|screenshot|photo credit|ảnh|ảnh minh họa|hình|hình ảnh|đồ họa|nguồn ảnh|bài và ảnh)';
/** Who sells pictures to everyone. */
const sellers = 'REUTERS|AFP|AP|EPA|Getty Images|Kyodo|Xinhua|Bernama|TTXVN|VNA';
/** Who sells nothing else: a name before it can be no story's signature, as `Minh Đức/TTXVN` is. */
const archives = 'Getty Images|Shutterstock|Alamy|iStock|EPA';
/** `(Photo: VNA)`, `(Illustrative photo)`, `[Ảnh: TTXVN]`, `(AP Photo/Hau Dinh)`, `(Nguồn: TTXVN)`. */
const bracketed = new RegExp(
  `[(\\[](?:(?:${keyword}|source|nguồn|courtesy)(?![\\p{L}])|[^()\\[\\]]{2,80} (?:photo(?![\\p{L}])|via (?:${sellers})(?![\\p{L}])))[^()\\[\\]]{0,120}[)\\]][\\s.]*$`,
  'iu',
);
/** `Photo: VNA`, `Ảnh: Minh Đức - TTXVN`, `Photo by An Nguyen`, `Photo courtesy of the embassy`. */
const trailing = new RegExp(
  `(?:^|[\\s.,;|/"”–—-])${keyword}(?: ?: ?| (?:by|courtesy of|from) )[\\p{L}\\p{N}][^:!?]{0,80}$`,
  'iu',
);
/** `— VNA/VNS Photo Phạm Kiên`, `| AFP Photo`, `– Photo vov.vn`. */
const dashed = /[–—|-] ?(?:[\p{Lu}][\p{L}/+.]{1,24} )?Photos?(?: [\p{L}.]{1,20}){0,4}$/u;
/** `REUTERS/Thinh Nguyen`, `AFP/Getty Images` after the end of a sentence. */
const agencySlash = new RegExp(`[.)] (?:${sellers})/\\p{Lu}[\\p{L} .]{1,40}$`, 'u');
/** `JIM WATSON/AFP/Getty Images`, `Anthony Wallace / AFP - Getty Images`, and nothing else. */
const creditAlone = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}.’'-]*(?: [\\p{Lu}][\\p{L}.’'-]*){0,4}(?: ?[/–—-] ?| via ))+(?:${archives})\\.?$`,
  'u',
);

/** `(Xinhua/Rouelle Umali)`, when it is an agency that stands before the slash. */
const agencyBrackets = /\((\p{L}{2,12})\/\p{Lu}[\p{L} .]{2,40}\)[\s.]*$/u;

/** `Image source, Getty Images`, as it is said to who cannot see that it stands below a picture. */
const spoken =
  /^(?:(?:image|photo|picture) (?:source|copyright|credit)|nguồn (?:hình )?ảnh), ?\p{Lu}.{1,60}$/iu;

/** UTF-16 units. */
const longestCreditAlone = 90;

/** What each pattern cannot do without, quickly told: few paragraphs end with a credit, and all are asked. */
const patterns: readonly [RegExp, (tail: string) => boolean][] = [
  [bracketed, endsWithBracket],
  [trailing, (tail) => tail.includes(':') || / (?:by|courtesy of|from) /i.test(tail)],
  [dashed, (tail) => tail.includes('Photo')],
  [agencySlash, (tail) => tail.includes('/')],
  [creditAlone, (tail) => tail.length < longestCreditAlone],
  [spoken, (tail) => tail.length < longestCreditAlone && tail.includes(',')],
  [agencyBrackets, (tail) => tail.includes('/') && endsWithBracket(tail)],
];

/** As `/[)\]][\s.]*$/` tells it, which would look at every sign. */
function endsWithBracket(tail: string): boolean {
  let end = tail.trimEnd();
  while (end.endsWith('.')) end = end.slice(0, -1).trimEnd();
  return end.endsWith(')') || end.endsWith(']');
}

/** Where the photo credit begins that ends a text, in UTF-16 units, or null when it ends with none. */
export function creditStart(text: string): number | null {
  const offset = Math.max(0, text.length - creditReach);
  const tail = text.slice(offset);
  for (const [pattern, isPossible] of patterns) {
    const match = isPossible(tail) ? pattern.exec(tail) : null;
    if (match && (pattern !== agencyBrackets || knownAgency(match[1] ?? '') !== null))
      return offset + match.index + match[0].search(/[^\s.,;)]/);
  }
  return null;
}

/** A longer text that ends with a credit is a paragraph into which a caption ran. UTF-16 units. */
export const longestCaption = 600;

/** Whether a text is the caption of a picture: short, and signed with a credit. */
export function isCaption(text: string): boolean {
  return text.length <= longestCaption && creditStart(text) !== null;
}

/** Two captions with the same key are the same caption: case and the final stop aside. */
export function captionKey(text: string): string {
  return (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
}

/** What a caption says of its picture; the whole when it says nothing else than who took it. */
export function withoutCredit(caption: string): string {
  const start = creditStart(caption);
  const said = start === null ? '' : caption.slice(0, start).replace(/[\s([–—|/-]+$/, '');
  return said.length < 10 ? caption : said;
}

/** Who is credited, e.g. ["Minh Đức", "TTXVN"]; empty without a credit. */
export function creditedNames(caption: string): string[] {
  const start = creditStart(caption);
  if (start === null) return [];
  return caption
    .slice(start)
    .replace(/^[^:]*:/, '')
    .split(/[/,;|()[\]]| [–—-] /)
    .map((name) => name.replace(/\.$/, '').trim())
    .filter((name) => name !== '');
}
