import { z } from 'zod';
import { ArticleId } from '../ids.ts';
import { articleLanguage, day } from './define-call.ts';

const values = z.array(z.string().max(1_000)).min(1).max(200).optional();

/** The fields of a SearchFilter, as every call that narrows down takes them. */
export const searchFilter = {
  language: articleLanguage.optional(),
  from: day.optional(),
  to: day.optional(),
  notArticle: z.boolean().optional(),
  agencies: values,
  places: values,
  tags: values,
  clipped: z.boolean().optional(),
  story: ArticleId.optional(),
};
