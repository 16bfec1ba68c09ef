import type { ArticleId, SavedSearchId } from '../ids.ts';
import type { ArticleLanguage, ArticleSummary } from './article.ts';
import type { Clip } from './clip.ts';
import type { NoteSummary } from './note.ts';
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
  'distance-of-group',
  'unclosed-bracket',
  'stray-bracket',
  'empty-group',
  'too-many-brackets',
  'dangling-operator',
  'bad-date',
  'reversed-dates',
  'unknown-language',
  'unknown-place',
  'excluded-filter',
  'repeated-filter',
  'nothing-to-find',
  'too-many-words',
] as const;

/** What is wrong with a query, and where (UTF-16 units of the query). Its sentence is `query.<code>`. */
export interface QueryMistake {
  code: (typeof queryMistakeCodes)[number];
  start: number;
  end: number;
  about: string;
}

/** Another query, and what is different in it (UTF-16 units of that query). */
export interface Suggestion {
  query: string;
  marks: Span[];
}

export interface SearchAnswer {
  query: string;
  total: number;
  elapsedMs: number;
  hits: SearchHit[];
  mistakes: QueryMistake[];
  /** What was perhaps meant; null: every word is known, or nothing like it is there. */
  didYouMean: Suggestion | null;
  /** Nothing was found for `query`: total and hits answer `didYouMean` instead, which is also what to locate. */
  forgiven: boolean;
}

/**
 * Where a query's clauses stand in one article, in reading order: spans in each block's own text, by index in `blocks`.
 * A hit is one word, or all the words of a phrase.
 */
export interface ArticleHits {
  title: Span[][];
  blocks: { block: number; hits: Span[][] }[];
}

export type SearchSort = 'relevance' | 'date';

/** What a search is narrowed down by beside its query; every condition holds, of the values of one any. */
export interface SearchFilter {
  language?: ArticleLanguage | undefined;
  /** First and last day of publication, YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** As in articles.list. */
  notArticle?: boolean | undefined;
  /** As they are written; `''` stands for none. */
  agencies?: string[] | undefined;
  places?: string[] | undefined;
  /** Tags of an article's clips. */
  tags?: string[] | undefined;
  /** Whether an article has clips. */
  clipped?: boolean | undefined;
  /** Only this article and its reprints. */
  story?: ArticleId | undefined;
}

/** A value and how many results there are when it is the one chosen. */
export interface FacetValue {
  value: string;
  count: number;
}

/**
 * How many results each value of a facet has, under the query and the choices in all other facets. Values with most
 * results first; of agencies and places `''` stands for none.
 */
export interface Facets {
  query: string;
  languages: FacetValue[];
  agencies: FacetValue[];
  places: FacetValue[];
  tags: FacetValue[];
  /** YYYY-MM, in order; months without results are left out, and so is what has no month. */
  months: FacetValue[];
  clipped: { yes: number; no: number };
  /** Stories with reprints among the results, by the article that stands first; those with most first. */
  stories: { article: ArticleId; title: string; count: number }[];
  /** Results that stand behind another of their story when reprints are folded. */
  folded: number;
}

/** Articles like one article, and the words that tell it from others, as it writes them. */
export interface SimilarArticles {
  words: string[];
  articles: ArticleSummary[];
}

/** A clip that was found; the marks count in its quotation. */
export interface ClipHit {
  clip: Clip;
  marks: Span[];
}

/** A note that was found, with the best passage of its text. */
export interface NoteHit {
  note: NoteSummary;
  snippet: Snippet | null;
}

/** What a query found among clips or notes. */
export interface BesideAnswer<H> {
  query: string;
  total: number;
  hits: H[];
  mistakes: QueryMistake[];
}

/** `fresh`: results among the articles that came in since it was last run. */
export interface SavedSearch {
  id: SavedSearchId;
  name: string;
  query: string;
  filter: SearchFilter;
  sort: SearchSort;
  fresh: number;
}
