import type { DatabaseSync } from 'node:sqlite';
import type { IndexFields } from './index-fields.ts';

/** Makes the index where there is none, and fills it from the articles when it was made by another analysis. */
export function openIndex(_db: DatabaseSync): void {}

/** Adds an article to the index. Call in the transaction that inserts it. */
export function addToIndex(_db: DatabaseSync, _seq: number, _fields: IndexFields): void {}

/** Drops the index and fills it from the articles, in one transaction. */
export function rebuildIndex(_db: DatabaseSync): void {}

/** The row numbers of articles the index lacks, has too many, or has with other words. */
export function indexDifferences(_db: DatabaseSync): number[] {
  return [];
}
