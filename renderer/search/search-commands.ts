import type { Command } from '../commands/command.ts';
import { useOpenArticle } from '../reader/open-article.ts';
import { openDialog } from '../state/dialogs.ts';
import { navigate, search, useNavigation } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import { toggleFacets } from './facet-panel.ts';
import { isNarrowed, noFilters } from './filters.ts';
import { changeFilters, useResults } from './results.ts';
import { inScope, scopeOf } from './scope.ts';
import { clearHistory } from './searches.ts';
import { showSimilar } from './similar.ts';
import { takeSuggestion } from './suggestion.ts';

const inArticles = () => scopeOf(useNavigation.getState().query) === 'articles';
const searched = () => useNavigation.getState().query.trim() !== '';

/** The commands of the search beside those that lead to its box. */
export const searchCommands: readonly Command[] = [
  { id: 'search.saved', run: () => openDialog('searches') },
  { id: 'search.facets', run: () => inList(toggleFacets) },
  {
    id: 'search.months',
    enabled: () => document.getElementById('months') !== null,
    run: () => inList(() => document.getElementById('months')?.focus()),
  },
  {
    id: 'search.sort-date',
    enabled: () => searched() && useResults.getState().filters.sort === 'relevance',
    run: () => changeFilters({ sort: 'date' }),
  },
  {
    id: 'search.sort-relevance',
    enabled: () => searched() && useResults.getState().filters.sort === 'date',
    run: () => changeFilters({ sort: 'relevance' }),
  },
  {
    id: 'search.clear-filters',
    enabled: () => isNarrowed(useResults.getState().filters),
    run: () => changeFilters({ ...noFilters, sort: useResults.getState().filters.sort }),
  },
  { id: 'search.in-clips', enabled: inArticles, run: () => inList(() => lookIn('clips')) },
  { id: 'search.in-notes', enabled: inArticles, run: () => inList(() => lookIn('notes')) },
  { id: 'search.in-articles', enabled: () => !inArticles(), run: () => inList(() => lookIn('articles')) },
  {
    id: 'search.take-suggestion',
    enabled: () => useResults.getState().didYouMean !== null,
    run: takeSuggestion,
  },
  { id: 'search.clear-history', run: () => void clearHistory() },
  {
    id: 'search.similar',
    keys: ['m'],
    enabled: () => useOpenArticle.getState().article !== null,
    run: showSimilar,
  },
];

function lookIn(scope: 'articles' | 'clips' | 'notes'): void {
  search(inScope(useNavigation.getState().query, scope));
  document.getElementById('search-box')?.focus();
}

/** Does something in the list's column, which is brought into sight first. */
function inList(run: () => void): void {
  navigate({ list: 'articles' });
  focusRegion('list');
  // After focusRegion, which has drawn the column.
  queueMicrotask(() => queueMicrotask(run));
}
