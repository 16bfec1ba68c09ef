import type { Column } from './index-fields.ts';

/**
 * How much a word counts in each column: BM25F (Robertson, Zaragoza) adds up the weighted occurrences of all columns
 * before it saturates them. The title and the lead say what an article is about, in few words; a caption says what a
 * photo shows; related links are other articles, and count only when asked for.
 */
export const weightOf: Record<Column, number> = {
  title: 4,
  lead: 2,
  text: 1,
  caption: 0.8,
  agency: 1,
  place: 1,
  related: 0.5,
  marked: 0,
};

/** BM25's saturation and length normalisation, and what else was chosen; see docs/search.md. */
export const parameters = {
  k1: 1.2,
  b: 0.75,
  marked: 1,
  pair: 0.5,
  close: 0.25,
  closeWindow: 8,
  tierLimit: 5,
  reranked: 200,
};

/** How rare a word is. */
export function idf(articles: number, found: number): number {
  return Math.log(1 + (articles - found + 0.5) / (found + 0.5));
}

/** What `count` occurrences in an article of some length are worth; below k1 + 1. */
export function saturated(count: number, relativeLength: number): number {
  const { k1, b } = parameters;
  return (count * (k1 + 1)) / (count + k1 * (1 - b + b * relativeLength));
}

/**
 * The score that is shown: higher is better, below 1 for some of the words and above for all of them, where those are
 * ranked first. BM25 grows without bound; s / (1 + s) keeps its order within a tier.
 */
export function scoreOf(worth: number, isFirstTier: boolean): number {
  return (isFirstTier ? 1 : 0) + worth / (1 + worth);
}
