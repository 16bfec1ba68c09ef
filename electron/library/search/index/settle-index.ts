import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../../db/statements.ts';
import { readyBeginnings } from '../matching/heavy-beginnings.ts';
import { lookedUpAt } from '../search.ts';
import { writtenAt } from './index-reader.ts';
import { loadVocabulary } from './vocabulary.ts';

/** Pages that one step writes: some ten milliseconds, between which questions are answered. */
const pagesAtOnce = 128;
/**
 * Milliseconds between steps; after the last, until it is looked again; after a write, until the import is over; and
 * after a question, until nobody is typing.
 */
const breathMs = 20;
const restMs = 15_000;
const quietMs = 5_000;
const pauseMs = 1_000;

/** An import merges so many segments at a time; with sixteen it leaves twice as many behind and is no faster. */
const segmentsInImport = 12;
/** Bytes of a page of the index, FTS5's own choice. */
const pageBytes = 4050;
/** Pages merged for each page of terms: as much as keeps up with an import of 20,000 articles. */
const mergedForAdded = 1.5;

const sql = {
  changes: 'SELECT total_changes() AS n',
  merge: `INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)`,
  least: `SELECT v FROM article_index_config WHERE k = 'usermerge'`,
  setLeast: `INSERT INTO article_index (article_index, rank) VALUES ('usermerge', CAST(? AS INTEGER))`,
} as const;

/** From now on so many segments are merged into one, or more. */
function mergeAtLeast(db: DatabaseSync, segments: number): void {
  const run = statements(db, sql);
  if (run.least.get()?.['v'] !== segments) run.setLeast.run(segments);
}

/**
 * Merges about as much as was added. FTS5 would do so by itself, but seldom and much at once, and questions would wait
 * for that. Call in the transaction that added terms of so many bytes.
 */
export function mergeAlong(db: DatabaseSync, bytes: number): void {
  mergeAtLeast(db, segmentsInImport);
  statements(db, sql).merge.run(Math.ceil((bytes / pageBytes) * mergedForAdded));
}

/**
 * Merges two segments of the index or more into one, a few pages; false when there is nothing to merge. An import
 * leaves twenty segments behind, for it would take half as long again to merge them as it goes, and each is looked into
 * for every word.
 */
export function settleStep(db: DatabaseSync): boolean {
  const run = statements(db, sql);
  const changes = () => Number(run.changes.get()?.['n']);
  mergeAtLeast(db, 2);
  const before = changes();
  run.merge.run(pagesAtOnce);
  // As FTS5's documentation says: fewer than two changes, and there was nothing to do.
  return changes() - before >= 2;
}

/**
 * Merges what imports leave behind while nothing is written, then loads the terms that the first misspelling asks for,
 * and adds up the beginnings that take longest; until the answered function is called.
 */
export function settleIndex(db: DatabaseSync): () => void {
  const timer = (ms: number) => setTimeout(step, ms).unref();
  let next = timer(quietMs);
  function step(): void {
    const now = performance.now();
    if (now - writtenAt(db) < quietMs) next = timer(quietMs);
    else if (now - lookedUpAt(db) < pauseMs) next = timer(pauseMs);
    else next = timer(idleStep(db) ? breathMs : restMs);
  }
  return () => clearTimeout(next);
}

/** One step of what is done when nobody waits; false when nothing is left to do. */
export function idleStep(db: DatabaseSync): boolean {
  return settleStep(db) || loadStep(db);
}

/** A page that does not read is told to who searches. */
function loadStep(db: DatabaseSync): boolean {
  try {
    return loadVocabulary(db) || readyBeginnings(db);
  } catch (error) {
    if ((error as { errcode?: number }).errcode === undefined) throw error;
    return false;
  }
}
