import type { z } from 'zod';
import { articleCalls } from './calls/articles.ts';
import { clipCalls } from './calls/clips.ts';
import { exportCalls } from './calls/export.ts';
import { importCalls } from './calls/import.ts';
import { libraryCalls } from './calls/library.ts';
import { noteCalls } from './calls/notes.ts';
import { searchCalls } from './calls/search.ts';

/** The whole boundary: every question that may be asked, a file for each domain. */
export const calls = {
  ...libraryCalls,
  ...articleCalls,
  ...importCalls,
  ...searchCalls,
  ...clipCalls,
  ...noteCalls,
  ...exportCalls,
};

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller writes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler receives (defaults filled in). */
export type ParsedInput<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = Exclude<Calls[N]['output'], undefined>;

type AnsweredBy<W> = { [N in CallName]: Calls[N]['answeredBy'] extends W ? N : never }[CallName];
export type HostCallName = AnsweredBy<'host'>;
export type LibraryCallName = AnsweredBy<'library' | 'internal'>;
export type WindowCallName = AnsweredBy<'library' | 'host'>;

export const callNames = Object.keys(calls) as CallName[];
export const windowCallNames = callNames.filter(
  (name): name is WindowCallName => calls[name].answeredBy !== 'internal',
);

export function isWindowCallName(name: unknown): name is WindowCallName {
  return typeof name === 'string' && (windowCallNames as string[]).includes(name);
}
