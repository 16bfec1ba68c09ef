import type { DatabaseSync } from 'node:sqlite';
import { unpackBlocks } from '../../articles/article-body.ts';
import { statements } from '../../db/statements.ts';
import { bodyText } from '../index/body-text.ts';
import { blockBoundary, fieldsOf, indexTerms, ordinaryColumns } from '../index/index-fields.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { isStopWord } from '../words/stop-words.ts';
import { idf, parameters } from './ranking.ts';

const sql = {
  article: `SELECT title, language, agency, place, CAST(text AS BLOB) AS text, blocks
    FROM article JOIN article_body ON article = seq WHERE seq = ?`,
} as const;

/** A term that the best articles for a question have in common, and how much it counts beside the question's own: 0 to 1. */
export interface Feedback {
  term: string;
  share: number;
}

/**
 * Pseudo-relevance feedback (Rocchio; Lavrenko and Croft's relevance model): the terms that tell the best articles
 * from others, each as often as its article is worth.
 */
export function feedbackFrom(
  db: DatabaseSync,
  reader: IndexReader,
  best: readonly { row: number; worth: number }[],
  known: ReadonlySet<string>,
): Feedback[] {
  const total = best.reduce((sum, { worth }) => sum + worth, 0);
  const shares = new Map<string, number>();
  for (const { row, worth } of best) {
    const terms = termsOf(db, row);
    for (const term of terms) {
      shares.set(term, (shares.get(term) ?? 0) + worth / total / terms.length);
    }
  }
  const candidates: Feedback[] = [];
  for (const [term, share] of [...shares].sort(([, a], [, b]) => b - a)) {
    if (candidates.length === parameters.feedbackTerms * 4) break;
    if (known.has(term) || term.length < 2 || !/\p{L}/u.test(term) || isCommon(term)) continue;
    candidates.push({ term, share: share * idf(reader.articles, reader.aboutCount(term)) });
  }
  const told = candidates.sort((a, b) => b.share - a.share).slice(0, parameters.feedbackTerms);
  const most = told[0]?.share ?? 1;
  return told.map(({ term, share }) => ({ term, share: share / most }));
}

function isCommon(term: string): boolean {
  return isStopWord({ typed: term, folded: term, stem: term, marked: null });
}

function termsOf(db: DatabaseSync, row: number): string[] {
  const found = statements(db, sql).article.get(row);
  if (!found) return [];
  const terms = indexTerms({
    title: String(found['title']),
    language: String(found['language']),
    agency: null,
    place: null,
    blocks: unpackBlocks(String(found['blocks']), bodyText(found['text'])),
  });
  const fields = fieldsOf(terms);
  return ordinaryColumns
    .flatMap((column) => fields[column].split(' '))
    .filter((term) => term !== blockBoundary && term !== '');
}
