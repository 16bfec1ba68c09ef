import type { FoundTitle, Word } from './people.ts';

const heads = new Set(
  `Ambassador Chair Chairman Chairperson Chairwoman Chancellor Commissioner Coordinator Director Director-General Envoy General Governor
  King Minister Premier President Representative Secretary Secretary-General Speaker Spokesperson Spokesman Spokeswoman Sultan Member`.split(
    /\s+/,
  ),
);
/** Words of the fields that an office is for. */
const fields = new Set(
  `Foreign Affairs State Defence Defense National Finance Trade Industry Commerce Health Education Justice Interior Public Security
  Planning Investment Culture Sports Tourism Information Communications Science Technology Environment Agriculture Rural Development
  Transport Energy External Home Economy Economic Labour Labor Police Assembly Congress Communist Party Vietnam Viet Nam Central
  Committee ASEAN UN United Nations European Council Union Commission Government Australia Brunei Cambodia Canada China France
  Germany India Indonesia Japan Korea Republic Laos Malaysia Myanmar Philippines Russia Singapore Thailand Timor-Leste States America
  Kingdom`.split(/\s+/),
);
const noTitle = new Set([
  'The',
  'A',
  'An',
  'When',
  'While',
  'As',
  'But',
  'And',
  'In',
  'On',
  'At',
  'Also',
  'For',
  'From',
]);
/** Words before a head that belong to it: "Malaysian Foreign", "Politburo". */
const mostBefore = 4;

/** A title that begins at a word: "Politburo Member and Foreign Minister", "Philippine Secretary of Foreign Affairs". */
export function englishTitleAt(words: readonly Word[], at: number): FoundTitle | null {
  if (!isCapital(words[at]) || noTitle.has(words[at]?.text ?? '')) return null;
  let head = at;
  while (head < at + mostBefore && !isHead(words[head])) {
    if (!isCapital(words[head]) || words[head]?.ends) return null;
    head++;
  }
  if (!isHead(words[head])) return null;
  let next = head + 1;
  while (isHead(words[next]) && !words[next - 1]?.ends) next++;
  if (!words[next - 1]?.ends && words[next]?.text === 'of') {
    const behind = behindField(words, next + 1);
    if (behind === null) return null;
    next = behind;
  }
  if (words[next - 1]?.ends) return null;
  if (words[next]?.text === 'and') {
    const more = englishTitleAt(words, next + 1);
    if (more) return { title: `${said(words, at, next)} and ${more.title}`, next: more.next };
  }
  return { title: said(words, at, next), next };
}

/** Past the words of fields, and "and" and "the" between them; null where it is of something else. */
function behindField(words: readonly Word[], at: number): number | null {
  let next: number | null = null;
  for (let index = at; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (fields.has(word.text)) next = index + 1;
    else if (!['and', 'of', 'the'].includes(word.text)) break;
    if (word.ends) break;
  }
  return next;
}

/** Whether a word is of titles, and so of no name. */
export function isTitleWord(word: string): boolean {
  return heads.has(word);
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}
function isHead(word: Word | undefined): boolean {
  return word !== undefined && heads.has(word.text);
}
function said(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
