import type { DatabaseSync } from 'node:sqlite';
import { type CorrectableField, correctableFields } from '../../contract/models/article.ts';
import { statements } from '../db/statements.ts';

/** A field of an article that was set by hand; `notArticle` is "1" or "0", as SQLite keeps it. */
export interface Correction {
  field: CorrectableField;
  value: string | null;
}

export const columnOfField: Readonly<Record<CorrectableField, string>> = {
  title: 'title',
  language: 'language',
  agency: 'agency',
  outlet: 'outlet',
  place: 'place',
  byline: 'byline',
  publishedOn: 'published_on',
  address: 'address',
  notArticle: 'not_article',
};

const sql = {
  read: 'SELECT field, value FROM article_correction WHERE article = ?',
} as const;

/** The corrections of an article, in the order of the contract's fields. */
export function readCorrections(db: DatabaseSync, article: number): Correction[] {
  const rows = statements(db, sql).read.all(article);
  return correctableFields.flatMap((field) => {
    const row = rows.find((one) => one['field'] === field);
    return row ? [{ field, value: row['value'] as string | null }] : [];
  });
}

export function correctedFields(db: DatabaseSync, article: number): CorrectableField[] {
  return readCorrections(db, article).map(({ field }) => field);
}

/**
 * Sets fields of an article by hand. Import's own value is kept with the first correction. Call in a transaction that
 * replaces its index entry too.
 */
export function writeCorrections(
  db: DatabaseSync,
  article: number,
  corrections: readonly Correction[],
  madeAt: Date,
): void {
  for (const { field, value } of corrections) {
    const column = columnOfField[field];
    db.prepare(
      `INSERT INTO article_correction (article, field, value, imported, made_at)
       SELECT seq, ?, ?, ${column}, ? FROM article WHERE seq = ?
       ON CONFLICT (article, field) DO UPDATE SET value = excluded.value, made_at = excluded.made_at`,
    ).run(field, value, madeAt.toISOString(), article);
    db.prepare(`UPDATE article SET ${column} = ? WHERE seq = ?`).run(value, article);
  }
}

/** Gives fields back the value that import found for them. Call as writeCorrections. */
export function withdrawCorrections(
  db: DatabaseSync,
  article: number,
  fields: readonly CorrectableField[],
): void {
  for (const field of fields) {
    const withdrawn = db
      .prepare('DELETE FROM article_correction WHERE article = ? AND field = ? RETURNING imported')
      .get(article, field);
    if (!withdrawn) continue;
    db.prepare(`UPDATE article SET ${columnOfField[field]} = ? WHERE seq = ?`).run(
      withdrawn['imported'] as string | null,
      article,
    );
  }
}

/** Puts the corrections of an article over what import has just written to it. */
export function correctAgain(db: DatabaseSync, article: number): void {
  for (const { field, value } of readCorrections(db, article)) {
    const column = columnOfField[field];
    db.prepare(
      `UPDATE article_correction SET imported = 
         (SELECT ${column} FROM article WHERE seq = article_correction.article) WHERE article = ? AND field = ?`,
    ).run(article, field);
    db.prepare(`UPDATE article SET ${column} = ? WHERE seq = ?`).run(value, article);
  }
}
