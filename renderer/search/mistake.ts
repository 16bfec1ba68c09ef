/** How much of the query stands on either side of a mistake, in UTF-16 units. */
const context = 16;

/** What stands before a mistake, the mistake, and what stands after it; a mistake without extent is its next letter, or a gap. */
export function mistakeParts(query: string, start: number, end: number): [string, string, string] {
  const from = Math.min(start, query.length);
  const to = Math.max(Math.min(end, query.length), Math.min(from + 1, query.length));
  const before = query.slice(Math.max(0, from - context), from);
  const after = query.slice(to, to + context);
  return [
    (from > context ? '…' : '') + before,
    query.slice(from, to) || '\u2003',
    after + (to + context < query.length ? '…' : ''),
  ];
}
