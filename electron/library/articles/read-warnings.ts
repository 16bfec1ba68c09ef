import type { SQLOutputValue } from 'node:sqlite';
import { type CorrectableField, type ImportWarning, importWarnings } from '../../contract/models/article.ts';

/** What a row of `article` says of its warnings: those that still hold, and those of them that were settled. */
export function readWarnings(
  row: Record<string, SQLOutputValue>,
  corrected: readonly CorrectableField[],
): { warnings: ImportWarning[]; dismissed: ImportWarning[] } {
  const made = new Set(namesIn(row['warnings']));
  // Whether it is one stands in a column of its own, which can be corrected.
  if (row['not_article'] === 1) made.add('not-an-article');
  else made.delete('not-an-article');
  if (row['published_on'] !== null) made.delete('no-date');
  if (corrected.includes('title')) made.delete('derived-title');
  const warnings = importWarnings.filter((one) => made.has(one));
  const settled = new Set(namesIn(row['dismissed']));
  return { warnings, dismissed: warnings.filter((one) => settled.has(one)) };
}

/** The warnings that a JSON list names, without what is none. */
export function namesIn(json: SQLOutputValue | undefined): ImportWarning[] {
  const names: unknown = JSON.parse(String(json ?? '[]'));
  return Array.isArray(names) ? importWarnings.filter((one) => names.includes(one)) : [];
}
