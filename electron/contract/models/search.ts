import type { ArticleId } from '../ids.ts';
import type { ArticleLanguage } from './article.ts';
import type { Span } from './span.ts';

export interface Snippet {
  text: string;
  marks: Span[];
}

export interface SearchHit {
  id: ArticleId;
  title: string;
  language: ArticleLanguage;
  agency: string | null;
  place: string | null;
  publishedOn: string | null;
  /** As in ArticleSummary. */
  reprints: number;
  score: number;
  snippets: Snippet[];
}

export const queryMistakeCodes = [
  'unclosed-quotation',
  'empty-phrase',
  'unknown-field',
  'missing-term',
  'bad-boost',
  'bad-distance',
  'nothing-to-find',
  'only-excluded',
  'too-many-words',
] as const;

/** What is wrong with a query, and where (UTF-16 units of the query). Its sentence is `query.<code>`. */
export interface QueryMistake {
  code: (typeof queryMistakeCodes)[number];
  start: number;
  end: number;
  about: string;
}

export interface SearchAnswer {
  query: string;
  total: number;
  elapsedMs: number;
  hits: SearchHit[];
  mistakes: QueryMistake[];
}

/** Where a query's words stand in one article: spans in each block's own text, by index in `blocks`. */
export interface ArticleHits {
  title: Span[];
  blocks: { block: number; marks: Span[] }[];
}
