import { z } from 'zod';
import type { Failure } from '../failure.ts';
import { ImageId, type NoteId } from '../ids.ts';
import type { UnsealedEvidence } from './evidence.ts';
import type { Language } from './language.ts';
import { CitationStyle } from './note.ts';

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

export const annexes = ['abbreviations', 'people', 'timeline'] as const;

/** How an export is set. Sizes in pt; `letterhead`: an image of the library over the title. */
export const ExportSettings = z.object({
  paper: Paper.default('A4'),
  margins: z.enum(['narrow', 'normal', 'wide']).default('normal'),
  fontSize: z.number().min(8).max(14).default(10.5),
  /** Both edges straight with hyphenated words, or the left one alone with none. */
  alignment: z.enum(['justified', 'ragged']).default('justified'),
  cover: z.boolean().default(false),
  letterhead: ImageId.nullable().default(null),
  /** Running header and footer: title, reference, date, page n of N. */
  furniture: z.boolean().default(true),
  contents: z.boolean().default(false),
  sources: z.boolean().default(true),
  lineNumbers: z.boolean().default(false),
  /** Words across every page, such as DRAFT; empty: none. */
  watermark: z.string().trim().max(30).default(''),
  /** The cited articles, whole, after the note. */
  pack: z.boolean().default(false),
  /** Null: as the note has it. */
  citationStyle: CitationStyle.nullable().default(null),
  annexes: z.array(z.enum(annexes)).max(annexes.length).default([]),
});
export type ExportSettings = z.infer<typeof ExportSettings>;

export const ExportFormat = z.enum(['pdf', 'docx', 'html', 'md', 'txt']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** How an export is made; the last one is kept in the library, for the next. `name`: the pattern of the file's name. */
export const ExportChoice = z.object({
  format: ExportFormat.default('pdf'),
  name: z.string().max(200).default('{title}'),
  settings: ExportSettings.prefault({}),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

/** A note rendered for export: a whole document, in base64 for `docx`; a PDF is printed from its HTML. */
export interface RenderedNote {
  title: string;
  content: string;
}

/** What is known of a document besides its words. `date`: the day it is for, YYYY-MM-DD; `madeAt`: ISO 8601, when it was saved. */
export interface DocumentFacts {
  title: string;
  author: string;
  reference: string;
  date: string;
  subject: string;
  keywords: string[];
  language: Language;
  madeAt: string;
}

export interface RenderedDocument extends RenderedNote {
  facts: DocumentFacts;
  /** For a PDF, what is to be attached to it once it is printed; else null: HTML holds its own. */
  evidence: UnsealedEvidence | null;
  /** How many images the format cannot show: WebP in Word. */
  imagesLeftOut: number;
}

/** What is done for the file of a note, in this order; what a format or its settings do not need is left out. */
export const exportSteps = [
  'checking',
  'setting',
  'measuring',
  'printing',
  'finishing',
  'evidence',
  'writing',
] as const;
export type ExportStepName = (typeof exportSteps)[number];

/** A step that begins: so many of `total` are done. `count`: of articles that are printed with the note, or of pages that are; 0: none. */
export interface ExportStep {
  name: ExportStepName;
  done: number;
  total: number;
  count: number;
}

/** What became of a note among several. */
export interface ExportedNote {
  note: NoteId;
  name: string;
  bytes: number;
  pages: number | null;
  imagesLeftOut: number;
}

/** `place`: the folder or the archive in which they are; `download`: as in Exported. */
export interface ExportedMany {
  place: string;
  download: string | null;
  exported: ExportedNote[];
  failed: (Failure & { note: NoteId })[];
  cancelled: boolean;
}

/** `name`: the file's name; `pages` null where the format has none; `download`: address in the served app, else null. `imagesLeftOut`: as in RenderedDocument. */
export interface Exported {
  name: string;
  bytes: number;
  pages: number | null;
  download: string | null;
  imagesLeftOut?: number;
}
