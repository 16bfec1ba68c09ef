import { useOpenArticle } from '../reader/open-article.ts';
import { navigate } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';

/** Lists the articles that are like the open one. */
export function showSimilar(): void {
  const { article } = useOpenArticle.getState();
  if (!article) return;
  navigate({ list: 'articles', query: '', like: article.id });
  focusRegion('list');
}
