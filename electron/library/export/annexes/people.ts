import type { ReadText } from './abbreviations.ts';
import { englishTitleAt, isTitleWord } from './titles-english.ts';
import { vietnameseTitleAt } from './titles-vietnamese.ts';

/** A person and what the sources call them, as they say it. */
export interface Person {
  name: string;
  titles: string[];
}
export interface Word {
  text: string;
  /** Whether a sign that separates (a comma, a bracket, the end of a sentence) follows it. */
  ends: boolean;
}
/** A title found among words: its own, and the place behind it, where a name may begin. */
export interface FoundTitle {
  title: string;
  next: number;
}

/** A name has so many words in either language. */
const mostWords = 5;
/** Capitals that begin no name: days, months, and what is written in capitals alone. */
const noName =
  /^(?:\p{Lu}{3,}|\d.*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|The|And|For|In|On|At)$/u;

/**
 * The people whom texts name behind a title, with the titles. Names that differ in marks alone are one, told with its
 * marks, and one that begins another is that. `among`: only people whose names stand in these texts.
 */
export function peopleIn(texts: readonly ReadText[], among: readonly string[]): Person[] {
  const people = new Map<string, Person>();
  const named = among.map(fold);
  for (const { text, language } of texts) {
    const words = wordsOf(text);
    const titleAt = language === 'vi' ? vietnameseTitleAt : englishTitleAt;
    for (let at = 0; at < words.length; at++) {
      const found = titleAt(words, at);
      if (!found) continue;
      const name = nameAt(words, found.next);
      at = found.next - 1;
      if (!name || !named.some((one) => one.includes(fold(name)))) continue;
      const person = people.get(fold(name)) ?? { name, titles: [] };
      if (!people.has(fold(name))) people.set(fold(name), person);
      if (marks(name) > marks(person.name)) person.name = name;
      if (!person.titles.includes(found.title)) person.titles.push(found.title);
    }
  }
  for (const [key, { titles }] of people) {
    const whole = [...people].find(([other]) => other.startsWith(`${key} `))?.[1];
    if (!whole) continue;
    whole.titles = [...new Set([...whole.titles, ...titles])];
    people.delete(key);
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s“”"()]+|["“”()]/gu)].map(({ 0: whole, index }) => {
    const word = whole.replace(/[,.;:!?…]+$/u, '').replace(/['’]s$/u, '');
    const breaks = /^[^\S\n]*\n/.test(text.slice(index + whole.length, index + whole.length + 8));
    return { text: word, ends: breaks || word !== whole || /["“”()]/u.test(whole) };
  });
}

/** Two to five words with capitals; null when there is none. */
function nameAt(words: readonly Word[], at: number): string | null {
  const name: string[] = [];
  for (let index = at; name.length < mostWords; index++) {
    const word = words[index];
    if (!word || !/^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word.text) || noName.test(word.text)) break;
    if (isTitleWord(word.text)) return null;
    name.push(word.text);
    if (word.ends) break;
  }
  // A city may be named after a person.
  return name.length < 2 || name.at(-1) === 'City' ? null : name.join(' ');
}

function marks(name: string): number {
  return [...name.normalize('NFD')].filter((sign) => /[\p{M}đĐ]/u.test(sign)).length;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
