import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../db/statements.ts';
import { fold } from './analysis.ts';

/** The folded terms of the index, those of most articles first. */
const loaded = new WeakMap<DatabaseSync, string[]>();

const sql = { terms: 'SELECT term FROM article_vocabulary ORDER BY doc DESC, term' } as const;

/** Loaded at the first use, for reading all postings takes a moment; kept until the index changes. */
function vocabulary(db: DatabaseSync): string[] {
  let terms = loaded.get(db);
  if (!terms) {
    // Unfolded forms are there for the rank alone.
    terms = statements(db, sql)
      .terms.all()
      .map((row) => String(row['term']))
      .filter((term) => fold(term) === term);
    loaded.set(db, terms);
  }
  return terms;
}

/** Call when the index has changed. */
export function forgetVocabulary(db: DatabaseSync): void {
  loaded.delete(db);
}

/** At most `limit` terms of the index that `accepts` takes, those of most articles first, and whether there are more. */
export function termsThat(
  db: DatabaseSync,
  accepts: (term: string) => boolean,
  limit: number,
): { terms: string[]; more: boolean } {
  const terms: string[] = [];
  for (const term of vocabulary(db)) {
    if (!accepts(term)) continue;
    if (terms.length === limit) return { terms, more: true };
    terms.push(term);
  }
  return { terms, more: false };
}
