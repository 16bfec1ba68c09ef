import type { ArticleId } from '../../contract/ids.ts';
import type { ParsedArticle, RemovalReason } from '../../contract/models/article.ts';
import type { ImportedItem } from '../../contract/models/import.ts';

/** What the report says of an article that came in. */
export function importedItem(id: ArticleId, path: string, article: ParsedArticle): ImportedItem {
  const { title, language, publishedOn, mediaType, encoding, notArticle } = article;
  const warnings = [...article.warnings];
  if (notArticle && !warnings.includes('not-an-article')) warnings.push('not-an-article');
  const removed: Partial<Record<RemovalReason, number>> = {};
  for (const { reason } of article.removed) removed[reason] = (removed[reason] ?? 0) + 1;
  return { id, path, title, language, publishedOn, warnings, mediaType, encoding, removed };
}
