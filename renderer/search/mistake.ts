import type { QueryMistake } from '../../electron/contract/models/search.ts';
import type { Span } from '../../electron/contract/models/span.ts';

/** What is underlined of a query; a mistake without extent is its next letter, or at the end a gap behind the last. */
export function mistakeSpan(query: string, { start, end }: Pick<QueryMistake, 'start' | 'end'>): Span {
  const from = Math.min(start, query.length);
  return [from, Math.max(Math.min(end, query.length), from + 1)];
}
