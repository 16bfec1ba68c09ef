import { type Column, ordinaryColumns } from '../index/index-fields.ts';
import { columnWeights } from '../index/postings.ts';

/**
 * How much a word counts in each column: BM25F (Robertson, Zaragoza) adds up the weighted occurrences of all columns
 * before it saturates them. The title and the lead say what an article is about, in few words; a caption says what a
 * photo shows; related links are other articles, and count only when asked for. All are quarters, and so is every sum.
 */
export const weightOf: Record<Column, number> = {
  title: 4,
  lead: 2,
  text: 1,
  caption: 0.75,
  agency: 1,
  place: 1,
  related: 0.5,
  marked: 0,
};

/** The same for an ordinary search, by the column's number. */
export const ordinaryWeights = columnWeights((column) =>
  ordinaryColumns.includes(column) ? weightOf[column] : 0,
);

/**
 * What else was chosen on every other query of the collections that `npm run bench:ranking` measures; the rest was looked
 * at late for three of the choices. docs/search.md tells what each gave.
 */
export const parameters = {
  /** BM25's saturation and normalisation by length. */
  k1: 1.5,
  b: 0.7,
  /**
   * The form with marks, beside the word's own worth: of one word it outweighs any number of bare ones; of more, by the
   * square of their number less, as the other words tell more, but never less than `markedInQuestion`.
   */
  marked: 3,
  markedInQuestion: 0.25,
  /** Two words side by side as they were typed; those of Vietnamese are mostly the syllables of one. */
  pair: 0.5,
  syllables: 1.5,
  /** Two words at most `closeWindow` places apart. */
  close: 0.1,
  closeWindow: 8,
  /** Of how many articles closeness is looked at. */
  reranked: 200,
  /** What has so many words is a question: that an article has all of them tells nothing. */
  questionFrom: 6,
  /**
   * A question is answered with the words of the best articles too: how many terms, of how many articles, looked for
   * among how many of the best, worth what.
   */
  feedbackTerms: 30,
  feedbackArticles: 10,
  feedbackAmong: 500,
  feedback: 0.4,
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
