import type { CallInput } from '../../../electron/contract/calls.ts';
import { generateArticle } from '../generate.ts';
import { between, pick, type Random, randomFrom } from '../random.ts';
import { isCommon } from '../words.ts';

export const kinds = [
  'any of 1 to 4 words',
  'all of 2 to 4 words',
  'phrase',
  'prefix as typed',
  'fuzzy',
  'filtered',
  'question',
] as const;
export type Kind = (typeof kinds)[number];
export type Question = Pick<CallInput<'search.query'>, 'query' | 'language' | 'from' | 'to'>;

/** Questions of a kind whose words stand together in some article, none of the commonest; always the same. */
export function questionsOf(kind: Kind, count: number, articles: number): Question[] {
  const random = randomFrom(kinds.indexOf(kind) * 977 + 4_242);
  return Array.from({ length: count }, () => question(kind, random, articles));
}

function question(kind: Kind, random: Random, articles: number): Question {
  const { text } = generateArticle(between(random, 0, articles - 1));
  const all = text.match(/\p{L}+/gu) ?? [];
  const words = all.filter((word) => word.length > 1 && !isCommon(word)).map((word) => word.toLowerCase());
  const some = (least: number, most: number) =>
    Array.from({ length: between(random, least, most) }, () => pick(random, words));
  switch (kind) {
    case 'any of 1 to 4 words':
      return { query: some(1, 4).join(' ') };
    case 'all of 2 to 4 words':
      return {
        query: some(2, 4)
          .map((word) => `+${word}`)
          .join(' '),
      };
    case 'phrase': {
      const at = between(random, 0, all.length - 4);
      return { query: `"${all.slice(at, at + between(random, 2, 3)).join(' ')}"` };
    }
    case 'prefix as typed': {
      const typed = some(1, 3);
      const last = typed.pop() ?? '';
      return { query: [...typed, last.slice(0, between(random, 2, last.length))].join(' ') };
    }
    case 'fuzzy':
      return { query: `${pick(random, words)}~${between(random, 1, 2)}` };
    case 'filtered': {
      const year = between(random, 2020, 2024);
      const range = { from: `${year}-03-01`, to: `${year + 1}-06-30` };
      return {
        query: some(1, 3).join(' '),
        ...(random() < 0.5 ? range : { language: pick(random, ['en', 'vi']) }),
      };
    }
    case 'question':
      return { query: some(8, 14).join(' ') };
  }
}
