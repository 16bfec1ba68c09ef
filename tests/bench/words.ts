import type { Language } from '../../electron/contract/models/language.ts';
import { pick, type Random, randomFrom, zipf } from './random.ts';

/** The commonest words of each language, commonest first; the rest of a vocabulary is made up. */
const common: Record<Language, string[]> = {
  en: (
    'the of and to in a for on that with is was by as at from said has have will he his an be are it its were this ' +
    'which not their they but or been who more had also after all new two other than between one would about during'
  ).split(' '),
  vi: (
    'và của các trong là có được cho những với một đã không người này để tại về khi đến từ ra vào năm theo ngày như ' +
    'trên việc nước phát cũng sẽ nhiều đó hai hợp tác quốc gia chính phủ đang hội cùng sự lại phải còn nhà bị qua'
  ).split(' '),
};

const onsets =
  'b br c ch cl cr d dr f fl g gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(' ');
const vowels = 'a e i o u a e i o ai ea ee ou io'.split(' ');
const codas = ' n r l s t m nd nt st rd ck ss'.split(' ');
const endings = 's ed ing er ion ment al ly ity'.split(' ');

/** A made-up English stem. Exported for names. */
export function englishStem(random: Random): string {
  const syllables = 1 + Math.floor(random() * 3);
  let stem = '';
  for (let syllable = 0; syllable < syllables; syllable++)
    stem += pick(random, onsets) + pick(random, vowels);
  return stem + pick(random, codas);
}

const initials = 'b c ch d đ g gh h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes =
  'a ai am an ang anh ao ap at au ay ăn ăng âm ân âng âp ât âu ây e em en eo ê êm ên ênh êt êu i iêm iên iêng iêu in inh it o oa oai oan oi om on ong ô ôi ôm ôn ông ôt ơ ơi ơn u ua ui un ung uôc uôi uôn uông ư ưa ưc ưng ươc ươi ươn ương y yên'.split(
    ' ',
  );
const tones = ['', '', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** A Vietnamese syllable, its tone on the last vowel of the rime's kernel. */
export function vietnameseSyllable(random: Random): string {
  const rime = pick(random, rimes);
  const kernel = /^[^ăâêôơư]*?(?:ươ|[ăâêôơư])|^[aeiouy]/.exec(rime)?.[0] ?? rime;
  return (pick(random, initials) + kernel + pick(random, tones) + rime.slice(kernel.length)).normalize('NFC');
}

const made = randomFrom(20_260_114);
const english = [...common.en, ...withForms(distinct(9_000, () => englishStem(made)))];
const vietnamese = [...common.vi, ...distinct(5_000, () => vietnameseSyllable(made))];
const drawEnglish = zipf(english);
const drawVietnamese = zipf(vietnamese);

/** A running word. One English word in three hundred is a new one, as names and misspellings are. */
export function drawWord(language: Language, random: Random): string {
  if (language === 'vi') return drawVietnamese(random);
  return random() < 0.003 ? englishStem(random) + englishStem(random) : drawEnglish(random);
}

/** Each stem with up to four of its forms, which are rarer than it is. */
function withForms(stems: string[]): string[] {
  const ranked = stems.map((word, rank) => ({ word, rank }));
  for (const [rank, stem] of stems.entries()) {
    const forms = Array.from({ length: Math.floor(made() * 5) }, () => stem + pick(made, endings));
    for (const word of new Set(forms)) ranked.push({ word, rank: (rank + 20) * (1 + 4 * made()) });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word);
}

/** Whether a word is one of the commonest, which nobody searches for. */
export function isCommon(word: string): boolean {
  return commonWords.has(word.toLowerCase());
}
const commonWords = new Set([...common.en, ...common.vi]);

function distinct(count: number, make: () => string): string[] {
  const all = new Set<string>();
  while (all.size < count) all.add(make());
  return [...all];
}
