import type { Parser, ParsingContext } from 'chrono-node';
import type { CalendarDate } from './calendar.ts';

/** What a rule reads of a match; `today` is the day of reference. Null: it is no date after all. */
export type ReadMatch = (groups: Readonly<Record<string, string>>, today: Date) => CalendarDate | null;

/**
 * A rule of ours for chrono: an expression with named groups, and what it means. Groups that did not take part are
 * empty strings. Of two readings of the same words chrono keeps the longer, and of two as long the first.
 */
export function rule(pattern: string, read: ReadMatch): Parser {
  const expression = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
  return {
    pattern: () => expression,
    extract: (context: ParsingContext, match: RegExpMatchArray) => {
      const groups = Object.entries(match.groups ?? {}).map(([name, text]) => [name, text ?? ''] as const);
      const day = new Date(Math.floor(context.reference.instant.getTime() / 86_400_000) * 86_400_000);
      const found = read(Object.fromEntries(groups), day);
      return found === null ? null : { ...found };
    },
  };
}
