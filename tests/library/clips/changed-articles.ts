import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../../electron/contract/models/span.ts';

/** Numbers from 0 to 1 that a seed fixes. */
export type Random = () => number;

/** An article as paragraphs of sentences, each of which keeps its number whatever becomes of its words. */
export interface Sentence {
  number: number;
  text: string;
}
export type Paragraphs = Sentence[][];

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const sample = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));

/** Articles of different kinds: the samples, and, where they are, news, encyclopedia and abstracts in two languages. */
export function articles(): Paragraphs[] {
  const texts = readdirSync(sample)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(sample + name, 'utf8').split(/\n\s*\n|\n/));
  return [...texts, ...corpora()].map(sentencesOf).filter((article) => article.flat().length > 5);
}

function corpora(): string[][] {
  const lines = (name: string) =>
    existsSync(shared + name)
      ? readFileSync(shared + name, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Line)
      : [];
  interface Line {
    title?: string;
    text?: string;
  }
  return ['xquad/paras.en.jsonl', 'xquad/paras.vi.jsonl'].flatMap((name) =>
    [...Map.groupBy(lines(`corpora/${name}`), ({ title }) => title).values()]
      .slice(0, 12)
      .map((group) => group.slice(0, 4).map(({ text = '' }) => text)),
  );
}

export function sentencesOf(paragraphs: readonly string[]): Paragraphs {
  let number = 0;
  return paragraphs
    .map((paragraph) =>
      (paragraph.match(/[^.!?]+(?:[.!?]+["”’)]*|$)/g) ?? [])
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text.length > 1)
        .map((text): Sentence => ({ number: number++, text })),
    )
    .filter((sentences) => sentences.length > 0);
}

export function textsOf(paragraphs: Paragraphs): string[] {
  return paragraphs.filter(({ length }) => length > 0).map((one) => one.map(({ text }) => text).join(' '));
}

/** Where a sentence stands in the canonical text; null when it is not there. */
export function placeOfSentence(paragraphs: Paragraphs, number: number): Span | null {
  let at = 0;
  for (const sentences of paragraphs) {
    if (sentences.length === 0) continue;
    for (const { number: own, text } of sentences) {
      if (own === number) return [at, at + text.length];
      at += text.length + 1;
    }
    at += 1;
  }
  return null;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Every sentence changed as `change` says; null takes it out. */
export function mapped(paragraphs: Paragraphs, change: (sentence: Sentence) => string | null): Paragraphs {
  return paragraphs.map((sentences) =>
    sentences.flatMap((sentence) => {
      const text = change(sentence);
      return text === null ? [] : [{ ...sentence, text }];
    }),
  );
}

/** A sentence with one of its longer words replaced by another, and the word that went. */
export function withOtherWord(random: Random, text: string): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (word.length > 2 ? [index] : []));
  if (long.length === 0) return `${text} indeed`;
  const at = pick(random, long);
  const other = pick(random, ['otherwise', 'seventeen', 'không', 'delegation', 'tháng', '1987']);
  return words.map((word, index) => (index === at && word !== other ? other : word)).join(' ');
}
