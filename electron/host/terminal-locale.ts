import en from '../../resources/locales/en.json' with { type: 'json' };
import vi from '../../resources/locales/vi.json' with { type: 'json' };
import type { Failure } from '../contract/failure.ts';
import { type KeyOf, type SentenceValues, sentence } from '../contract/sentence.ts';

export type Say = (key: KeyOf<typeof en>, values?: SentenceValues) => string;

/** POSIX: LC_ALL outranks LANG; an empty variable counts as none. */
const inVietnamese = (process.env['LC_ALL'] || process.env['LANG'] || '').startsWith('vi');

/** Says sentences in the language of the terminal. */
export const say: Say = (key, values) =>
  inVietnamese ? sentence(vi, key, values, 'vi') : sentence(en, key, values, 'en');

/** The sentence of a failure. */
export function sayFailure({ code, about, detail }: Failure): string {
  return say(`failure.${code}`, { about, detail });
}
