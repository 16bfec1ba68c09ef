import type { ClipId } from '../../contract/ids.ts';
import type { Article } from '../../contract/models/article.ts';
import type { Library } from '../library.ts';
import { contextOf } from './clip-context.ts';
import { insertClip } from './clip-table.ts';
import type { Said } from './merge-clips.ts';
import { anchorInArticle } from './place-clips.ts';

/** Inserts a clip of an article's passage. `createdAt`: ISO 8601; now when it is left out. */
export function makeClip(
  { db, now }: Library,
  { id: article, text }: Pick<Article, 'id' | 'text'>,
  { start, end, ...said }: Said,
  createdAt = now().toISOString(),
): ClipId {
  const passage = { article, start, end, quote: text.slice(start, end), ...contextOf(text, [start, end]) };
  return insertClip(db, { ...passage, ...said, createdAt }, anchorInArticle(db, article, [start, end]));
}
