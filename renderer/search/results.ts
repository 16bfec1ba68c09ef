import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ArticleSummary } from '../../electron/contract/models/article.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import type { QueryMistake, SearchHit } from '../../electron/contract/models/search.ts';
import { call, connection } from '../connection/call.ts';
import { tellFailure } from '../state/messages.ts';
import { useNavigation } from '../state/navigation.ts';
import { inOrder } from './in-order.ts';

/** A row of the list: a hit of a search, or any article when nothing is searched for. */
export type Row = SearchHit | ArticleSummary;

export interface Filters {
  language: Language | null;
  /** First and last day of publication, YYYY-MM-DD; empty for any. */
  from: string;
  to: string;
  /** Only what is no article (section fronts, lists, login pages); otherwise these are kept out of sight. */
  notArticle: boolean;
}

interface Results {
  filters: Filters;
  /** The query that `rows` answers. */
  query: string;
  /** As long as there are results; undefined where they have not been fetched. */
  rows: readonly (Row | undefined)[];
  mistakes: readonly QueryMistake[];
  /** How many pages of the library are no article; null: not known yet. */
  notArticles: number | null;
  /** False until the first answer. */
  answered: boolean;
}

export const noFilters: Filters = { language: null, from: '', to: '', notArticle: false };

export const useResults = create<Results>(() => ({
  filters: noFilters,
  query: '',
  rows: [],
  mistakes: [],
  notArticles: null,
  answered: false,
}));

const pageSize = 100;
const refreshMs = 1_000;

interface Page {
  query: string;
  offset: number;
  total: number;
  rows: Row[];
  mistakes: QueryMistake[];
}

async function fetchPage(query: string, filters: Filters, offset: number): Promise<Page | null> {
  const input = {
    limit: pageSize,
    offset,
    // Where there are none, a search need not look at each article that it finds.
    ...(useResults.getState().notArticles !== 0 ? { notArticle: filters.notArticle } : {}),
    ...(filters.language ? { language: filters.language } : {}),
    ...(filters.from ? { from: filters.from } : {}),
    ...(filters.to ? { to: filters.to } : {}),
  };
  const answer = query.trim()
    ? await call('search.query', { ...input, query, asTyped: true })
    : await call('articles.list', input);
  if (!answer.ok) {
    tellFailure(answer.failure);
    return null;
  }
  const value = answer.value;
  return 'hits' in value
    ? { query, offset, total: value.total, rows: value.hits, mistakes: value.mistakes }
    : { query, offset, total: value.total, rows: value.articles, mistakes: [] };
}

const fetchInOrder = inOrder(fetchPage);
/** Grows with each answer that replaces the rows, so that a page of an older answer is not put among newer rows. */
let generation = 0;
let latest: Promise<void> = Promise.resolve();
const fetching = new Set<number>();

/** Asks for what navigation and filters say; earlier answers that arrive later are dropped. */
export function askResults(): Promise<void> {
  latest = (async () => {
    const { query } = useNavigation.getState();
    const page = await fetchInOrder(query, useResults.getState().filters, 0);
    if (!page) return;
    generation++;
    fetching.clear();
    const rows = new Array<Row | undefined>(page.total).fill(undefined);
    place(rows, page);
    useResults.setState({ rows, query: page.query, mistakes: page.mistakes, answered: true });
  })();
  return latest;
}

async function countNotArticles(): Promise<void> {
  const answer = await call('articles.list', { limit: 0, notArticle: true });
  if (!answer.ok) return;
  const { notArticles, filters } = useResults.getState();
  const { total } = answer.value;
  useResults.setState({ notArticles: total });
  // The last of them was said to be an article: there is nothing to narrow the list down to.
  if (total === 0 && filters.notArticle) changeFilters({ notArticle: false });
  // What was asked while there were none was asked without keeping them apart.
  else if (notArticles === 0 && total > 0) void askResults();
}

/** Resolves when what was last asked is answered. */
export function settled(): Promise<void> {
  return latest;
}

export function changeFilters(change: Partial<Filters>): void {
  useResults.setState({ filters: { ...useResults.getState().filters, ...change } });
  void askResults();
}

/** Fetches the rows from `first` to `last` that are not there yet. */
export async function fetchRows(first: number, last: number): Promise<void> {
  const { query, filters, rows } = useResults.getState();
  const mine = generation;
  const wanted: number[] = [];
  for (let offset = first - (first % pageSize); offset <= last; offset += pageSize)
    if (
      !fetching.has(offset) &&
      rows.slice(Math.max(offset, first), Math.min(last + 1, offset + pageSize)).includes(undefined)
    )
      wanted.push(offset);
  await Promise.all(
    wanted.map(async (offset) => {
      fetching.add(offset);
      const page = await fetchPage(query, filters, offset);
      if (mine !== generation) return;
      fetching.delete(offset);
      if (!page) return;
      const filled = [...useResults.getState().rows];
      place(filled, page);
      useResults.setState({ rows: filled });
    }),
  );
}

/** The row before or after an article's in the list, fetched if need be; null at the ends. */
export async function neighbour(article: ArticleId, step: 1 | -1): Promise<Row | null> {
  const at = rowOf(article, useResults.getState().rows);
  const next = at < 0 && step === 1 ? 0 : at + step;
  if (next < 0 || next >= useResults.getState().rows.length) return null;
  await fetchRows(next, next);
  return useResults.getState().rows[next] ?? null;
}

/** The index of an article's row; -1 when it is not among those fetched. */
export function rowOf(article: ArticleId | null, rows: Results['rows']): number {
  return article ? rows.findIndex((row) => row?.id === article) : -1;
}

/** Keeps the rows up to date: asks at each change of the query, and at most once a second while articles come in. */
export function watchResults(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void askResults();
      void countNotArticles();
    }, refreshMs);
  };
  const ends = [
    useNavigation.subscribe((now, before) => now.query !== before.query && void askResults()),
    connection().on('library.changed', ({ what }) => what === 'articles' && refresh()),
    connection().on('import.finished', () => {
      void askResults();
      void countNotArticles();
    }),
    connection().onReachable((reachable) => reachable && void askResults()),
  ];
  void askResults();
  void countNotArticles();
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

function place(rows: (Row | undefined)[], page: Page): void {
  page.rows.forEach((row, index) => {
    if (page.offset + index < rows.length) rows[page.offset + index] = row;
  });
}
