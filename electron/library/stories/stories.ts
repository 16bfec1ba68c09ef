import type { DatabaseSync } from 'node:sqlite';
import { ArticleId } from '../../contract/ids.ts';
import type { ArticleSummary } from '../../contract/models/article.ts';
import {
  compareShingles,
  estimateSimilarity,
  signatureLength,
  signatureOf,
  signatureVersion,
} from '../../parsers/text/signature.ts';
import { summaryColumns } from '../articles/article-list.ts';
import { readSummary } from '../articles/article-table.ts';
import { statements } from '../db/statements.ts';
import { transaction } from '../db/transaction.ts';
import { readSetting, writeSetting } from '../setting-table.ts';
import { type SignatureIndex, signatureIndex } from './signature-index.ts';

/**
 * Two texts are reprints of one story when they share at least half of their shingles. Measured: a story with one word
 * in ten changed, or cut to its first half, shares half of them with itself; the sample's articles, of the same days
 * and subjects, 1.5 % at most with each other, and the 123 news texts of NTREX 12 %.
 */
const leastSimilarity = 0.5;
/** Texts with less in common are formulas (a weather report, a stock table), unless they are the same. */
const leastShingles = 20;
/** An estimate is off by 0.06: four times that below the least, no comparison can tell otherwise. */
const leastEstimate = 0.25;
const mostCompared = 8;

const versionSetting = 'signature.version';

const sql = {
  insert: 'INSERT INTO signature (article, numbers) VALUES (?, ?)',
  remove: 'DELETE FROM signature WHERE article = ?',
  all: 'SELECT article, numbers FROM signature ORDER BY article',
  candidate: 'SELECT numbers FROM signature WHERE article = ?',
  setStory: 'UPDATE article SET story = ? WHERE seq = ?',
  storyOf: 'SELECT story, not_article FROM article WHERE seq = ?',
  first: 'SELECT id FROM article WHERE seq = ?',
  unsigned: 'SELECT seq FROM article WHERE not_article = 0 ORDER BY seq',
  text: 'SELECT text FROM article_body WHERE article = ?',
  reprints: `SELECT ${summaryColumns} FROM article
    WHERE story = (SELECT story FROM article WHERE id = ?1) AND id != ?1 ORDER BY published_on NULLS LAST, seq`,
} as const;

const indexes = new WeakMap<DatabaseSync, SignatureIndex>();

/** Signs the articles of a library anew, and finds their stories, when they were signed in another way or not at all. */
export function openStories(db: DatabaseSync): void {
  if (readSetting(db, versionSetting) === String(signatureVersion)) return;
  transaction(db, () => {
    db.exec('DELETE FROM signature; UPDATE article SET story = NULL WHERE story IS NOT NULL');
    indexes.delete(db);
    const run = statements(db, sql);
    for (const { seq } of run.unsigned.all()) {
      joinStory(db, Number(seq), signatureOf(textOf(db, Number(seq))));
    }
    writeSetting(db, versionSetting, String(signatureVersion));
  });
}

/**
 * Signs an article, and puts it into the story of an earlier one that it is a reprint of. Answers with the first of
 * that story, null when it is the only one. Call in the transaction that inserts the article, when its text is stored.
 */
export function joinStory(db: DatabaseSync, seq: number, signature: Uint32Array): ArticleId | null {
  const run = statements(db, sql);
  const index = indexOf(db);
  const same = index
    .candidates(signature)
    .slice(0, mostCompared)
    .find((candidate) => {
      const row = run.candidate.get(candidate);
      if (!row || candidate === seq) return false;
      const estimate = estimateSimilarity(signature, readNumbers(row['numbers']));
      return estimate >= leastEstimate && isReprint(textOf(db, seq), textOf(db, candidate));
    });
  run.insert.run(seq, new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength));
  index.add(seq, signature);
  if (same === undefined) return null;
  const story = Number(run.storyOf.get(same)?.['story'] ?? same);
  run.setStory.run(story, same);
  run.setStory.run(story, seq);
  return ArticleId.parse(run.first.get(story)?.['id']);
}

/**
 * Signs an article that was read again, or is one only now; one that stood alone may be found to be a reprint, and what
 * is no article any more leaves its story.
 */
export function replaceSignature(db: DatabaseSync, seq: number, signature: Uint32Array): void {
  const run = statements(db, sql);
  const row = run.storyOf.get(seq);
  run.remove.run(seq);
  if (row?.['not_article'] === 1) run.setStory.run(null, seq);
  else if (row?.['story'] === null) joinStory(db, seq, signature);
  else run.insert.run(seq, new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength));
}

/** As replaceSignature, of the text that is stored. */
export function signAnew(db: DatabaseSync, seq: number): void {
  replaceSignature(db, seq, signatureOf(textOf(db, seq)));
}

function textOf(db: DatabaseSync, seq: number): string {
  return String(statements(db, sql).text.get(seq)?.['text'] ?? '');
}

/** A parser reads hostile files: whatever it sends as a signature has the length that bands are cut from. */
export function asSignature(numbers: ArrayLike<number>): Uint32Array {
  if (numbers instanceof Uint32Array && numbers.length === signatureLength) return numbers;
  return Uint32Array.from({ length: signatureLength }, (_, index) => numbers[index] ?? 0);
}

/** The other articles of an article's story, first published first. */
export function readReprints(db: DatabaseSync, id: ArticleId): ArticleSummary[] {
  return statements(db, sql).reprints.all(id).map(readSummary);
}

/** Whether two canonical texts are one story; see leastSimilarity. */
export function isReprint(one: string, other: string): boolean {
  const { both, all } = compareShingles(one, other);
  return all > 0 && (both === all || (both >= leastShingles && both / all >= leastSimilarity));
}

/** Filled from the table at the first use: 100,000 signatures take a quarter of a second. */
function indexOf(db: DatabaseSync): SignatureIndex {
  let index = indexes.get(db);
  if (!index) {
    index = signatureIndex();
    for (const row of statements(db, sql).all.iterate())
      index.add(Number(row['article']), readNumbers(row['numbers']));
    indexes.set(db, index);
  }
  return index;
}

function readNumbers(blob: unknown): Uint32Array {
  const numbers = new Uint32Array(signatureLength);
  if (blob instanceof Uint8Array) new Uint8Array(numbers.buffer).set(blob.subarray(0, numbers.byteLength));
  return numbers;
}
