import { z } from 'zod';
import { ArticleId } from '../ids.ts';
import {
  type Article,
  type ArticleSummary,
  type CorrectableField,
  correctableFields,
  type Difference,
  type EncodingPreview,
  importWarnings,
} from '../models/article.ts';
import { articleLanguage, library, limit } from './define-call.ts';
import { searchFilter } from './search-filter.ts';

/** So many articles are corrected in one call. */
const mostCorrected = 10_000;

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
  /** False: it is an article, whatever import took it for; true: it is none. */
  notArticle: z.boolean().optional(),
});
export type CorrectedFields = z.infer<typeof CorrectedFields>;

const SetBack = z.array(z.enum(correctableFields)).default([]);

/** What brings an article back to what it was before a correction: the corrections it had, and what it had of import. */
export interface CorrectionUndo {
  id: ArticleId;
  fields: CorrectedFields;
  setBack: CorrectableField[];
}

export const articleCalls = {
  /** Articles, newest publication first, undated last. */
  'articles.list': library<{ total: number; articles: ArticleSummary[] }>()(
    z.strictObject({
      limit,
      offset: z.int().min(0).default(0),
      /** `notArticle` true: only what is no article; false: only articles; left out: both. */
      ...searchFilter,
      /** One article of each story, the first in the order; `total` counts so too. A single story is not folded. */
      foldReprints: z.boolean().default(false),
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
  'articles.correct': library<{ corrected: number; undo: CorrectionUndo[] }>()(
    z.strictObject({
      ids: z.array(ArticleId).min(1).max(mostCorrected),
      fields: CorrectedFields,
      setBack: SetBack,
    }),
  ),
  /** Corrects articles each in its own way: with the `undo` of `articles.correct`, each is again what it was. */
  'articles.correct-each': library<{ corrected: number }>()(
    z.strictObject({
      corrections: z
        .array(z.strictObject({ id: ArticleId, fields: CorrectedFields, setBack: SetBack }))
        .min(1)
        .max(mostCorrected),
    }),
  ),
  /** Settles a warning of import so that it is not asked again, or lets it be asked again. */
  'articles.dismiss-warning': library<Article>()(
    z.strictObject({ id: ArticleId, warning: z.enum(importWarnings), dismissed: z.boolean() }),
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
