import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ArticleSummary } from '../../electron/contract/models/article.ts';
import type {
  ClipHit,
  NoteHit,
  QueryMistake,
  SearchHit,
  Suggestion,
} from '../../electron/contract/models/search.ts';
import { call } from '../connection/call.ts';
import { tellFailure } from '../state/messages.ts';
import { type Filters, toSearchFilter } from './filters.ts';
import { scopeOf } from './scope.ts';

/** A row of the list: a hit of a search, or any article when nothing is searched for. */
export type Row = SearchHit | ArticleSummary;

/** An article that others are like, and the words that tell it from the rest. */
export interface LikeArticle {
  id: ArticleId;
  title: string;
  words: readonly string[];
}

/** What was found among clips or notes. */
export type Beside = { in: 'clips'; hits: readonly ClipHit[] } | { in: 'notes'; hits: readonly NoteHit[] };

/** What the list is asked to show. */
export interface Question {
  query: string;
  like: ArticleId | null;
  filters: Filters;
  /** Whether anything has to be kept out of sight because it is no article. */
  someNotArticles: boolean;
  /** Nothing like the words is wanted, only they. */
  literal: boolean;
}

/** More than a tall window shows; each result costs the library a look into its text. */
export const pageSize = 50;

export interface Page {
  query: string;
  like: LikeArticle | null;
  offset: number;
  total: number;
  rows: Row[];
  beside: Beside | null;
  mistakes: QueryMistake[];
  didYouMean: Suggestion | null;
  forgiven: boolean;
}

/** What an answer has that no query was asked for, or that was asked among clips and notes. */
const nothingToSay = { mistakes: [], didYouMean: null, forgiven: false };

/** This window: a query that it asks is given up when it asks the next. */
const session = crypto.randomUUID();

/** Asks for a page of what the list shows; null when that failed, which is told. */
export async function fetchPage(question: Question, offset: number): Promise<Page | null> {
  const { query, like, filters, someNotArticles, literal } = question;
  if (like) return fetchLike(like);
  const scope = scopeOf(query);
  if (scope !== 'articles') return fetchBeside(query, scope);
  const input = {
    limit: pageSize,
    offset,
    // Where there are none, a search need not look at each article that it finds.
    ...(someNotArticles ? { notArticle: filters.notArticle } : {}),
    ...toSearchFilter(filters),
    foldReprints: !filters.unfolded,
  };
  // A further page of what is shown gives nothing up: a newer query may be on its way.
  const givingUp = offset === 0 ? { session } : {};
  const answer = query.trim()
    ? await call('search.query', { ...input, query, asTyped: true, sort: filters.sort, literal, ...givingUp })
    : await call('articles.list', input);
  if (!answer.ok) {
    // Another query was asked meanwhile, and its answer is on the way.
    if (answer.failure.code !== 'cancelled') tellFailure(answer.failure);
    return null;
  }
  const value = answer.value;
  const page = { query, like: null, offset, total: value.total, beside: null };
  return 'hits' in value
    ? {
        ...page,
        rows: value.hits,
        mistakes: value.mistakes,
        didYouMean: value.didYouMean,
        forgiven: value.forgiven,
      }
    : { ...page, rows: value.articles, ...nothingToSay };
}

const mostLike = 100;

async function fetchLike(article: ArticleId): Promise<Page | null> {
  const [similar, found] = await Promise.all([
    call('search.similar', { article, limit: mostLike }),
    call('articles.get', { id: article }),
  ]);
  for (const answer of [similar, found]) if (!answer.ok) tellFailure(answer.failure);
  if (!similar.ok || !found.ok) return null;
  const { words, articles } = similar.value;
  const like = { id: article, title: found.value.title, words };
  return {
    query: '',
    like,
    offset: 0,
    total: articles.length,
    rows: articles,
    beside: null,
    ...nothingToSay,
  };
}

/** More than anybody reads through. */
const mostBeside = 1_000;

async function fetchBeside(query: string, scope: 'clips' | 'notes'): Promise<Page | null> {
  const input = { query, limit: mostBeside };
  const answer = scope === 'clips' ? await call('search.clips', input) : await call('search.notes', input);
  if (!answer.ok) {
    tellFailure(answer.failure);
    return null;
  }
  // The call and its answer belong together.
  const beside = { in: scope, hits: answer.value.hits } as Beside;
  return {
    query,
    like: null,
    offset: 0,
    total: 0,
    rows: [],
    beside,
    ...nothingToSay,
    mistakes: answer.value.mistakes,
  };
}
