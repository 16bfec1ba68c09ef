/** Where a query looks. */
export type Scope = 'articles' | 'clips' | 'notes';

const place = /(?:^|[\s(])\+?in:(articles|clips|notes)(?=[\s)]|$)/gi;

/** Where a query looks, as the library reads it: the last `in:` counts. */
export function scopeOf(query: string): Scope {
  const last = [...query.matchAll(place)].at(-1)?.[1]?.toLowerCase();
  return last === 'clips' || last === 'notes' ? last : 'articles';
}

/** The query that looks for the same words elsewhere. */
export function inScope(query: string, scope: Scope): string {
  const words = query.replace(place, ' ').replace(/\s+/g, ' ').trim();
  return scope === 'articles' ? words : `in:${scope} ${words}`;
}
