import { create } from 'zustand';
import type { Result } from '../../electron/contract/failure.ts';
import type { SavedSearch } from '../../electron/contract/models/search.ts';
import { call } from '../connection/call.ts';
import { valueOrTell } from '../state/messages.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { fromSearchFilter, toSearchFilter } from './filters.ts';
import { changeFilters, useResults } from './results.ts';

/** Searches that are kept by name, and those that were made, latest first; as last fetched. */
export const useSearches = create<{ saved: readonly SavedSearch[]; history: readonly string[] }>(() => ({
  saved: [],
  history: [],
}));

let asked = 0;

/** What was asked for before a later question or change is not taken over: it tells of an earlier state. */
export async function fetchSearches(): Promise<void> {
  asked += 1;
  const mine = asked;
  const [saved, history] = await Promise.all([call('search.saved', {}), call('search.history', {})]);
  if (mine !== asked) return;
  useSearches.setState({
    saved: valueOrTell(saved)?.saved ?? [],
    history: valueOrTell(history)?.queries ?? [],
  });
}

/** Keeps what is searched for now under a name; false when that failed, which is told. */
export async function saveSearch(name: string): Promise<boolean> {
  const { filters } = useResults.getState();
  const { query } = useNavigation.getState();
  const input = { name, query, filter: toSearchFilter(filters), sort: filters.sort };
  const saved = valueOrTell(await call('search.save', input));
  if (saved) await fetchSearches();
  return saved !== null;
}

/** Searches again for what was saved; what it finds now counts as seen. */
export function runSavedSearch({ id, query, filter, sort }: SavedSearch): void {
  navigate({ list: 'articles', query, like: null });
  changeFilters(fromSearchFilter(filter, sort));
  void call('search.change-saved', { id, seen: true });
}

export async function renameSavedSearch({ id }: SavedSearch, name: string): Promise<void> {
  if (valueOrTell(await call('search.change-saved', { id, name }))) await fetchSearches();
}

/** Puts a saved search into the bin, or takes it out again. */
export async function binSavedSearch({ id }: SavedSearch, binned: boolean): Promise<boolean> {
  const done = (await call('search.bin-saved', { id, binned })).ok;
  await fetchSearches();
  return done;
}

/** Remembers what led to an article; what is only typed on the way is not kept. */
export function rememberSearch(): void {
  const query = useResults.getState().query.trim();
  const { history } = useSearches.getState();
  if (query === '' || history[0] === query) return;
  void changeHistory([query, ...history.filter((one) => one !== query)], call('search.remember', { query }));
}

export async function clearHistory(): Promise<void> {
  await changeHistory([], call('search.clear-history', {}));
}

/** Shows it as it will be at once: the next key is meant for that. */
async function changeHistory(history: readonly string[], change: Promise<Result<unknown>>): Promise<void> {
  asked += 1;
  useSearches.setState({ history });
  valueOrTell(await change);
  await fetchSearches();
}
