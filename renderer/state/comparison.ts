import { create } from 'zustand';
import type { ArticleSummary } from '../../electron/contract/models/article.ts';
import { openDialog } from './dialogs.ts';

/** Of an article that is compared: what it is called by. */
export type Compared = Pick<ArticleSummary, 'id' | 'title' | 'agency' | 'publishedOn'>;

/** The two articles that the comparison shows. */
export const useComparison = create<{ pair: readonly [Compared, Compared] | null }>(() => ({ pair: null }));

/** Shows how the words of two articles differ. */
export function openComparison(first: Compared, second: Compared): void {
  useComparison.setState({ pair: [first, second] });
  openDialog('comparison');
}
