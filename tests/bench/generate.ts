import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../electron/contract/models/language.ts';
import { between, pick, type Random, randomFrom } from './random.ts';
import { drawWord, englishStem, isCommon, vietnameseSyllable } from './words.ts';

/** Grows with every change to what is generated, so that a pile that was kept is not taken for another. */
export const generation = 2;

export interface GeneratedArticle {
  name: string;
  language: Language;
  title: string;
  /** The file: title, lead, caption, dateline and paragraphs, separated by empty lines. About 750 words. */
  text: string;
}

const places = { en: ['Hanoi', 'Bangkok', 'Jakarta', 'Manila'], vi: ['Hà Nội', 'Đà Nẵng', 'Cần Thơ', 'Huế'] };
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The article of a number, always the same one; even numbers are English, odd ones Vietnamese. */
export function generateArticle(index: number): GeneratedArticle {
  const language: Language = index % 2 === 0 ? 'en' : 'vi';
  const random = randomFrom(index * 7919 + 17);
  const day = new Date(Date.UTC(2020, 0, 1 + between(random, 0, 2200)));
  const name = properName(language, random);
  const title = sentence(language, random, 7, 13).slice(0, -1);
  const lead = sentence(language, random, 25, 35);
  const paragraphs = Array.from({ length: 9 }, () => paragraph(language, random, name));
  paragraphs[0] = `${dateline(language, random, day)}${paragraphs[0]}`;
  const parts = [title, lead, ...(random() < 0.5 ? [caption(language, random)] : []), ...paragraphs];
  const text = `${parts.join('\n\n')}./.\n`.replace('../.', './.');
  return { name: `${String(index).padStart(6, '0')}.txt`, language, title, text };
}

/** Writes the first `count` articles into a folder, unless they are there, and returns their paths. */
export function writePile(directory: string, count: number): string[] {
  mkdirSync(directory, { recursive: true });
  const there = new Set(readdirSync(directory));
  return Array.from({ length: count }, (_, index) => {
    const name = `${String(index).padStart(6, '0')}.txt`;
    const path = join(directory, name);
    if (!there.has(name) || !existsSync(path)) writeFileSync(path, generateArticle(index).text);
    return path;
  });
}

/** Queries of one to four words that stand together in some article, none of the commonest; always the same. */
export function generateQueries(count: number, articles: number): string[] {
  const random = randomFrom(4_242);
  return Array.from({ length: count }, (_, index) => {
    const { text } = generateArticle(between(random, 0, articles - 1));
    const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !isCommon(word));
    return Array.from({ length: 1 + (index % 4) }, () => pick(random, words).toLowerCase()).join(' ');
  });
}

function dateline(language: Language, random: Random, day: Date): string {
  const place = pick(random, places[language]);
  const [date, month] = [day.getUTCDate(), day.getUTCMonth()];
  if (language === 'vi') return `${place} (TTXVN) - Ngày ${date}/${month + 1}/${day.getUTCFullYear()}, `;
  return `${place} (VNA) – On ${months[month]} ${date}, ${day.getUTCFullYear()}, `;
}

function caption(language: Language, random: Random): string {
  const words = sentence(language, random, 10, 16);
  return language === 'vi' ? `${words} (Ảnh: TTXVN)` : `${words} (Photo: VNA)`;
}

function paragraph(language: Language, random: Random, name: string): string {
  const sentences = Array.from({ length: 4 }, () => sentence(language, random, 15, 23));
  return random() < 0.4
    ? [`${name} ${sentences[0]?.toLowerCase()}`, ...sentences.slice(1)].join(' ')
    : sentences.join(' ');
}

function sentence(language: Language, random: Random, least: number, most: number): string {
  const words = Array.from({ length: between(random, least, most) }, () => drawWord(language, random));
  return `${capital(words.join(' '))}.`;
}

function properName(language: Language, random: Random): string {
  const part = language === 'vi' ? vietnameseSyllable : englishStem;
  return Array.from({ length: 3 }, () => capital(part(random))).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
