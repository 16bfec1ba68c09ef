import { isTitleWord } from './titles-english.ts';

/** A text and the language it is in. */
export interface ReadText {
  text: string;
  language: string;
}
export interface Abbreviation {
  short: string;
  long: string;
}

/** (ABC), (5PC), (COC), (UNCLOS 1982): capitals, perhaps a plural s, perhaps a year. */
const bracketed = /\(([\p{Lu}\d][\p{Lu}\d&./-]{1,11})s?(?: \d{4})?\)/gu;
/** What ends the words that a long form can be of. */
const boundary = /[,;:!?()“”"«»\n–—]|\.\s/gu;
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * Words with which the name of a body or a paper begins in Vietnamese, folded: there an abbreviation is as often of its
 * English name, so that its letters say nothing of where the long form begins.
 */
const vietnameseHeads = new Set(
  `ban,bo,chuong trinh,chien luoc,co che,co quan,cong dong,cong uoc,dien dan,dien dan khu vuc,doi tac,dong thuan,du an,giai phap,
  hiep dinh,hiep hoi,hiep uoc,hoi dong,hoi nghi,hop tac,ke hoach,khu vuc,lien doan,lien hop quoc,lien minh,ngan hang,nhom,phai doan,
  quy,quy tac,sang kien,thoa thuan,to chuc,toa an,trung tam,truong,tuyen bo,tuyen bo chung,uy ban,van phong,vien`
    .split(/,\s*/)
    .filter(Boolean),
);

/**
 * Abbreviations that texts introduce as "long form (ABC)", by their letters (after Schwartz and Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text", 2003), in Vietnamese else from the word that
 * names the kind of body. Each once, in the order of the alphabet; what has no plain long form is left out.
 */
export function abbreviationsIn(texts: readonly ReadText[]): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  for (const { text, language } of texts) {
    for (const { 1: short = '', index } of text.matchAll(bracketed)) {
      if (!/\p{Lu}.*\p{Lu}|\d\p{Lu}/u.test(short)) continue;
      const words = wordsBefore(text, index);
      const long =
        byInitials(short, words) ?? byLetters(short, words) ?? (language === 'vi' ? byHead(words) : null);
      const key = `${short} ${long?.toLowerCase()}`;
      // "Coordinator of the Centre (C)" says what a person is, not what C is short for.
      if (long && !isTitleWord(long.split(' ')[0] ?? '') && !found.has(key)) found.set(key, { short, long });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => a.short.localeCompare(b.short, 'en') || a.long.localeCompare(b.long),
  );
}

/** The words of the same clause before a place, at most 14. */
function wordsBefore(text: string, at: number): string[] {
  const before = text.slice(Math.max(0, at - 160), at);
  const last = [...before.matchAll(boundary)].at(-1);
  const clause = last ? before.slice(last.index + last[0].length) : before;
  return clause.trim().split(/\s+/).filter(Boolean).slice(-14);
}

/** Words that may be without a letter of their own, and with which more may follow: "Code of Conduct in the East Sea". */
const small = /^(?:of|on|in|for|and|the|to)$/;

/** A word for each letter, as few words as that takes. */
function byInitials(short: string, words: readonly string[]): string | null {
  const letters = [...fold(short).replace(/[^a-z]/g, '')];
  for (let from = words.length - 1; from >= 0; from--) {
    let letter = 0;
    let at = from;
    for (; at < words.length && letter < letters.length; at++) {
      const word = fold(words[at] ?? '');
      if (word.startsWith(letters[letter] ?? '')) letter++;
      else if (letter === 0 || !small.test(word)) break;
    }
    const rest = words[at];
    const more = rest === undefined || (small.test(rest) && words.length - at <= 5);
    if (letter === letters.length && letters.length > 1 && more) return words.slice(from).join(' ');
  }
  return null;
}

/** From right to left each letter of the short form in the words, the first at the beginning of one. */
function byLetters(short: string, words: readonly string[]): string | null {
  const letters = [...fold(short).replace(/[^a-z\d]/g, '')];
  const most = Math.min(letters.length + 5, letters.length * 2);
  const near = words.slice(-most);
  const text = fold(near.join(' '));
  let at = text.length - 1;
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index] ?? '';
    const digit = /\d/.test(letter) ? numberWords[Number(letter)] : undefined;
    while (at >= 0 && !standsAt(text, at, letter, digit, index === 0)) at--;
    if (at < 0) return null;
    at--;
  }
  const long = near
    .join(' ')
    .slice(at + 1)
    .trim();
  return long.length > short.length && /\s/.test(long) ? long : null;
}

function standsAt(
  text: string,
  at: number,
  letter: string,
  digit: string | undefined,
  first: boolean,
): boolean {
  const begins = at === 0 || /[^\p{L}\d]/u.test(text[at - 1] ?? '');
  if (digit) return begins && (text.startsWith(digit, at) || text[at] === letter);
  return text[at] === letter && (!first || begins);
}

/** From the last word that names a kind of body, with a capital. "Bộ trưởng" is a person. */
function byHead(words: readonly string[]): string | null {
  for (let at = words.length - 2; at >= 0; at--) {
    const one = words[at] ?? '';
    const two = fold(`${one} ${words[at + 1]}`);
    if (!/^\p{Lu}/u.test(one) || two === 'bo truong') continue;
    if (vietnameseHeads.has(two) || vietnameseHeads.has(fold(one))) return words.slice(at).join(' ');
  }
  return null;
}

/** Lower case without marks, one unit for each of the text's where the text is composed. */
function fold(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => (sign.normalize('NFD')[0] ?? sign).toLowerCase().replace('đ', 'd'))
    .join('');
}
