import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/ids.ts';
import { openDialog } from './dialogs.ts';

/** The articles whose details are looked at or corrected. */
export const useDetails = create<{ articles: readonly ArticleId[] }>(() => ({ articles: [] }));

/** Opens the details of one article, or of several at once. */
export function openDetails(articles: readonly ArticleId[]): void {
  if (articles.length === 0) return;
  useDetails.setState({ articles });
  openDialog('details');
}
