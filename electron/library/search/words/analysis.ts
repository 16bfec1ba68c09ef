import lunr from 'lunr';
import type { ArticleLanguage } from '../../../contract/models/article.ts';

/** What the index knows of a word. `marked`: its unfolded form when it carries marks, else null. */
export interface Analysed {
  term: string;
  marked: string | null;
}

/** Grows with every change to what the functions of this folder make of a text; the index is then built anew. */
export const analysisVersion = 3;

/**
 * Lower case without marks and apostrophes, `đ` as `d`: what every form of a Vietnamese word has in common.
 * `ð`, another letter that looks the same, is what some keyboards make of `đ`.
 */
export function fold(text: string): string {
  // ASCII is most of what there is, and needs none of it.
  if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[đð]/g, 'd');
}

const oldTones = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const newTones = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
/** Two vowels with the tone on the first, and the same with it on the second. */
export const toneMoves: ReadonlyMap<string, string> = new Map(
  oldTones.map((old, index) => [old, newTones[index] ?? old]),
);

/**
 * The unfolded form: NFC, lower case, the tone of oa, oe and uy on the second vowel (`hòa` as `hoà`).
 * Null when the word carries no marks.
 */
export function markedForm(text: string): string | null {
  if (/^[A-Za-z0-9]*$/.test(text)) return null;
  const lower = text.normalize('NFC').toLowerCase().replace(/['’]/g, '');
  if (lower === fold(lower)) return null;
  return lower.replace(/[òóỏõọ][ae]|[ùúủũụ]y/g, (vowels) => toneMoves.get(vowels) ?? vowels);
}

const english = new lunr.Pipeline();
english.add(lunr.stemmer);

/** The stem that lunr's pipeline makes of a folded English word. */
export function stem(folded: string): string {
  return english.runString(folded)[0] ?? folded;
}

/** Snippets ask for the same few words again and again, and texts have few that are not plain (see plain-letters.ts). */
const mostAsked = 20_000;
/** Stems and folded forms of the words that were asked for one by one, as snippets do; emptied when it is full. */
const asked = { en: new Map<string, Analysed>(), other: new Map<string, Analysed>() };

/** The index's term for a word that stands in a text of a language; Vietnamese words are never stemmed. */
export function analyse(word: string, language: ArticleLanguage): Analysed {
  const known = language === 'en' ? asked.en : asked.other;
  let analysed = known.get(word);
  if (!analysed) {
    if (known.size >= mostAsked) known.clear();
    analysed = analyseAnew(word, language === 'en');
    known.set(detached(word), analysed);
  }
  return analysed;
}

function analyseAnew(word: string, isEnglish: boolean): Analysed {
  const folded = fold(word);
  return { term: isEnglish ? stem(folded) : folded, marked: markedForm(word) };
}

/** A copy: V8 keeps a part of 13 letters or more as a view that holds on to the whole text, and a memo lives long. */
function detached(text: string): string {
  return text.length < 13 ? text : Array.from(text).join('');
}
