import { z } from 'zod';
import type { Language } from './language.ts';

/** How long a note should be. Pages are A4 as the PDF has them. */
export const TargetLength = z.object({ unit: z.enum(['pages', 'words']), count: z.number().positive() });
export type TargetLength = z.infer<typeof TargetLength>;

/** The fields of a note that a template names. */
export const templateFields = [
  'addressee',
  'author',
  'event',
  'reference',
  'date',
  'classification',
  'tags',
] as const;
export type TemplateFieldName = (typeof templateFields)[number];

/** `value`: what stands in the field of a new note, empty where it is left open; of a date `today` or YYYY-MM-DD. */
export interface TemplateField {
  name: TemplateFieldName;
  value: string;
}

/** The skeleton that a new note starts from. `own`: the analyst's, kept in the library; else it comes with Attaché. */
export interface Template {
  name: string;
  language: Language;
  title: string;
  description: string;
  length: TargetLength | null;
  fields: TemplateField[];
  own: boolean;
}
