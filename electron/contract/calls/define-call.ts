import { z } from 'zod';

/**
 * The whole boundary: every question that may be asked, who answers it and who may ask.
 * `library`: the library process, forwarded by the host. `host`: the host itself, which alone knows paths,
 * dialogs and printers. `internal`: the library, asked only by a host or the command line, never by a window.
 */
export interface CallDefinition<W extends 'library' | 'host' | 'internal', I extends z.ZodType, O> {
  answeredBy: W;
  input: I;
  /** Carries the output's type; there is no value. */
  output?: O;
}

export function library<O>() {
  return <I extends z.ZodType>(input: I): CallDefinition<'library', I, O> => ({
    answeredBy: 'library',
    input,
  });
}
export function host<O>() {
  return <I extends z.ZodType>(input: I): CallDefinition<'host', I, O> => ({ answeredBy: 'host', input });
}
export function internal<O>() {
  return <I extends z.ZodType>(input: I): CallDefinition<'internal', I, O> => ({
    answeredBy: 'internal',
    input,
  });
}

export const nothing = z.strictObject({});
export const day = z.iso.date();
export const language = z.enum(['en', 'vi']);
export const articleLanguage = z.string().regex(/^[a-z]{2,3}$/);
export const limit = z.int().min(0).max(10_000);
export const queryText = z.string().max(20_000);
/** 16 MiB of UTF-16 units: a briefing is a few kilobytes, and a message has to end somewhere. */
export const longText = z.string().max(16 * 1024 * 1024);
