import { z } from 'zod';
import { ArticleId } from '../ids.ts';
import {
  type Article,
  type ArticleSummary,
  correctableFields,
  type Difference,
  type EncodingPreview,
} from '../models/article.ts';
import { articleLanguage, day, library, limit } from './define-call.ts';

/** What articles.correct takes: only the fields that change. */
const shortText = z.string().trim().min(1).max(1_000).nullable().optional();
const CorrectedFields = z.strictObject({
  title: z.string().trim().min(1).max(1_000).optional(),
  language: articleLanguage.optional(),
  agency: shortText,
  outlet: shortText,
  place: shortText,
  byline: shortText,
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  publishedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
    .optional(),
  address: shortText,
});

export const articleCalls = {
  /** Articles, newest publication first, undated last. */
  'articles.list': library<{ total: number; articles: ArticleSummary[] }>()(
    z.strictObject({
      limit,
      offset: z.int().min(0).default(0),
      language: articleLanguage.optional(),
      from: day.optional(),
      to: day.optional(),
      /** True: only what is no article; false: only articles; left out: both. */
      notArticle: z.boolean().optional(),
    }),
  ),
  /** One article with its blocks and what import removed. Fails with `not-found`. */
  'articles.get': library<Article>()(z.strictObject({ id: ArticleId })),
  /** The original as text, for reading beside the cleaned article; empty where its format is none (PDF, Word). */
  'articles.original': library<{ mediaType: string; text: string }>()(z.strictObject({ id: ArticleId })),
  /** Takes a part out of the cleaned article, or puts one back; clips stay where they were. */
  'articles.keep-part': library<Article>()(
    z.strictObject({ id: ArticleId, part: z.int().min(0), kept: z.boolean() }),
  ),
  /** Corrects fields by hand, for one article or many; null empties a field. `setBack`: as import has them again. */
  'articles.correct': library<{ corrected: number }>()(
    z.strictObject({
      ids: z.array(ArticleId).min(1).max(10_000),
      fields: CorrectedFields,
      setBack: z.array(z.enum(correctableFields)).default([]),
    }),
  ),
  /** The other articles of the same story. */
  'articles.reprints': library<{ articles: ArticleSummary[] }>()(z.strictObject({ id: ArticleId })),
  /** How the texts of two articles differ, word by word. */
  'articles.compare': library<{ differences: Difference[] }>()(
    z.strictObject({ first: ArticleId, second: ArticleId }),
  ),
  /** The encodings an original may be in, the likeliest first. */
  'articles.encodings': library<{ encodings: EncodingPreview[] }>()(z.strictObject({ id: ArticleId })),
  /** Reads the original again, in another encoding if one is named; corrections and changed parts stay. */
  'articles.reread': library<Article>()(
    z.strictObject({ id: ArticleId, encoding: z.string().max(40).optional() }),
  ),
};
