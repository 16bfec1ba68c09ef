import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/ids.ts';

/** Articles of the list that are chosen together; none as long as one works with a single article. */
export const useChosen = create<{ articles: ReadonlySet<ArticleId> }>(() => ({ articles: new Set() }));

export function choose(articles: Iterable<ArticleId>): void {
  useChosen.setState({ articles: new Set(articles) });
}

/** Chooses an article, or chooses it no longer; with the first comes the one that was open. */
export function toggleChosen(article: ArticleId, open: ArticleId | null): void {
  const { articles } = useChosen.getState();
  const next = new Set(articles.size === 0 && open && open !== article ? [open] : articles);
  if (!next.delete(article)) next.add(article);
  choose(next);
}
