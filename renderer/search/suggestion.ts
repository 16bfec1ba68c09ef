import { search } from '../state/navigation.ts';
import { useResults } from './results.ts';

/** Searches for what was perhaps meant. */
export function takeSuggestion(): void {
  const { didYouMean } = useResults.getState();
  if (!didYouMean) return;
  search(didYouMean.query);
  document.getElementById('search-box')?.focus();
}
