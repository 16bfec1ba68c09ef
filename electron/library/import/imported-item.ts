import type { ArticleId } from '../../contract/ids.ts';
import type { ImportedItem } from '../../contract/models/import.ts';
import type { ParsedFile } from '../../parsers/parser-protocol.ts';

/** What the report says of an article that came in. */
export function importedItem(
  id: ArticleId,
  path: string,
  { facts, removed }: Pick<ParsedFile, 'facts' | 'removed'>,
): ImportedItem {
  const { title, language, publishedOn, mediaType, encoding, notArticle } = facts;
  const warnings = [...facts.warnings];
  if (notArticle && !warnings.includes('not-an-article')) warnings.push('not-an-article');
  return { id, path, title, language, publishedOn, warnings, mediaType, encoding, removed };
}
