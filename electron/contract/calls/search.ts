import { z } from 'zod';
import { ArticleId } from '../ids.ts';
import type { ArticleHits, SearchAnswer } from '../models/search.ts';
import { articleLanguage, day, library, limit, queryText } from './define-call.ts';

export const searchCalls = {
  /** Articles for what was typed. `asTyped`: the last word is the beginning of a word. Never fails for a query. */
  'search.query': library<SearchAnswer>()(
    z.strictObject({
      query: queryText,
      asTyped: z.boolean().default(false),
      limit: limit.default(50),
      offset: z.int().min(0).default(0),
      language: articleLanguage.optional(),
      from: day.optional(),
      to: day.optional(),
      /** As in articles.list. */
      notArticle: z.boolean().optional(),
    }),
  ),
  /** Where the words of a query stand in one article. */
  'search.locate': library<ArticleHits>()(
    z.strictObject({ query: queryText, asTyped: z.boolean().default(false), article: ArticleId }),
  ),
};
