import { type Column, columns } from './index-fields.ts';

/**
 * How much a word counts in each column, in FTS5's BM25 (it adds up the weighted occurrences of all columns before
 * it saturates them). The title and the lead say what an article is about, in few words; a caption says what a
 * photo shows; related links are other articles, and count only when asked for.
 */
const weights: Record<Column, number> = {
  title: 4,
  lead: 2,
  text: 1,
  caption: 0.8,
  agency: 1,
  place: 1,
  related: 0.5,
  // One exact form saturates BM25 (k1 = 1.2), and so outweighs any number of bare ones.
  marked: 12,
};

/** The SQL of an article's rank for the query at hand: BM25, lower is better, as FTS5 has it. */
export const rank = `bm25(article_index, ${columns.map((column) => weights[column]).join(', ')})`;

/**
 * The score that is shown: higher is better, below 1 for some of the words and above for all of them, which are
 * ranked first. BM25 grows without bound; s / (1 + s) keeps its order within a tier.
 */
export function scoreOf(bm25: number, hasAllWords: boolean): number {
  const grown = Math.max(0, -bm25);
  return (hasAllWords ? 1 : 0) + grown / (1 + grown);
}
