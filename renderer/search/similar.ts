import type { ArticleId } from '../../electron/contract/ids.ts';
import { useOpenArticle } from '../reader/open-article.ts';
import { navigate } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';

/** Lists the articles that are like one. */
export function listSimilar(article: ArticleId): void {
  navigate({ list: 'articles', query: '', like: article });
  focusRegion('list');
}

/** Lists the articles that are like the open one. */
export function showSimilar(): void {
  const { article } = useOpenArticle.getState();
  if (article) listSimilar(article.id);
}
