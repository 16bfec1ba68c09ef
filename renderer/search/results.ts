import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { QueryMistake, Suggestion } from '../../electron/contract/models/search.ts';
import { call, connection } from '../connection/call.ts';
import { useNavigation } from '../state/navigation.ts';
import {
  type Beside,
  fetchPage,
  type LikeArticle,
  type Page,
  pageSize,
  type Question,
  type Row,
} from './fetch-page.ts';
import { type Filters, noFilters } from './filters.ts';
import { inOrder } from './in-order.ts';

interface Results {
  filters: Filters;
  /** The query that `rows` answers. */
  query: string;
  /** The article that `rows` are like; null: they answer the query. */
  like: LikeArticle | null;
  /** As long as there are results; undefined where they have not been fetched. */
  rows: readonly (Row | undefined)[];
  /** What was found among clips or notes, where the query looks there; null: among articles. */
  beside: Beside | null;
  mistakes: readonly QueryMistake[];
  didYouMean: Suggestion | null;
  /** What `rows` were found by: the query, or, where that finds nothing, what was perhaps meant. */
  meant: string;
  /** The query that nothing is to be forgiven in. */
  literal: string | null;
  /** How many pages of the library are no article; null: not known yet. */
  notArticles: number | null;
  /** False until the first answer. */
  answered: boolean;
  /** Grows with each answer that replaces the rows. */
  answers: number;
}

export const useResults = create<Results>(() => ({
  filters: noFilters,
  query: '',
  like: null,
  rows: [],
  beside: null,
  mistakes: [],
  didYouMean: null,
  meant: '',
  literal: null,
  notArticles: null,
  answered: false,
  answers: 0,
}));

const refreshMs = 1_000;

function questionOf(query: string, like: ArticleId | null): Question {
  const { filters, notArticles, literal } = useResults.getState();
  return { query, like, filters, someNotArticles: notArticles !== 0, literal: literal === query };
}

const fetchNewest = inOrder(fetchPage);
/** Grows with each answer that replaces the rows, so that a page of an older answer is not put among newer rows. */
let generation = 0;
let latest: Promise<void> = Promise.resolve();
const fetching = new Set<number>();

/** Asks for what navigation and filters say, at once: what is still being answered is given up, and an older answer never replaces a newer. */
export function askResults(): Promise<void> {
  latest = (async () => {
    const { query, like } = useNavigation.getState();
    const page = await fetchNewest(questionOf(query, like), 0);
    if (!page) return;
    generation++;
    fetching.clear();
    const rows = new Array<Row | undefined>(page.total).fill(undefined);
    place(rows, page);
    const { query: answered, like: likeArticle, beside, mistakes, didYouMean, forgiven } = page;
    useResults.setState({
      rows,
      query: answered,
      like: likeArticle,
      beside,
      mistakes,
      didYouMean,
      meant: forgiven && didYouMean ? didYouMean.query : answered,
      answered: true,
      answers: generation,
    });
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

/** Searches for exactly what was typed. */
export function searchLiterally(): void {
  useResults.setState({ literal: useNavigation.getState().query });
  void askResults();
}

/** The query whose words are to be marked in an article: what was meant, as far as that is known. */
export function queryToMark(): string {
  const { query, meant } = useResults.getState();
  const typed = useNavigation.getState().query;
  return query === typed ? meant : typed;
}

export function changeFilters(change: Partial<Filters>): void {
  useResults.setState({ filters: { ...useResults.getState().filters, ...change } });
  void askResults();
}

/** Fetches the rows from `first` to `last` that are not there yet. */
export async function fetchRows(first: number, last: number): Promise<void> {
  const { query, like, rows } = useResults.getState();
  const question = questionOf(query, like?.id ?? null);
  const mine = generation;
  const wanted: number[] = [];
  for (let offset = first - (first % pageSize); offset <= last; offset += pageSize)
    if (
      !fetching.has(offset) &&
      rows.slice(Math.max(offset, first), Math.min(last + 1, offset + pageSize)).includes(undefined)
    )
      wanted.push(offset);
  if (wanted.length === 0) return;
  for (const offset of wanted) fetching.add(offset);
  const pages = await Promise.all(wanted.map((offset) => fetchPage(question, offset)));
  if (mine !== generation) return;
  for (const offset of wanted) fetching.delete(offset);
  // All at once: with every row of a large library chosen, each page by itself would have the list drawn anew.
  const filled = [...useResults.getState().rows];
  for (const page of pages) if (page) place(filled, page);
  useResults.setState({ rows: filled });
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
    useNavigation.subscribe(
      (now, before) => (now.query !== before.query || now.like !== before.like) && void askResults(),
    ),
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
