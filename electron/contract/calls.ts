import { z } from 'zod';
import { ArticleId, ClipId, JobId, NoteId, SourceToken } from './ids.ts';
import {
  type Article,
  type ArticleHits,
  type ArticleSummary,
  type Clip,
  ClipColour,
  correctableFields,
  type Difference,
  type EncodingPreview,
  type Exported,
  ExportFormat,
  type ImportReport,
  type ImportReportSummary,
  type LibraryCheck,
  type LibraryDescription,
  type Note,
  type NoteSummary,
  Paper,
  type RenderedNote,
  type SearchAnswer,
  type Template,
  type Verification,
} from './models.ts';

/**
 * The whole boundary: every question that may be asked, who answers it and who may ask.
 * `library`: the library process, forwarded by the host. `host`: the host itself, which alone knows paths,
 * dialogs and printers. `internal`: the library, asked only by a host or the command line, never by a window.
 */
export interface CallDefinition<W extends 'library' | 'host' | 'internal', I extends z.ZodType, O> {
  answeredBy: W;
  input: I;
  /** Carries the output's type; there is no value. */
  output?: O;
}

function library<O>() {
  return <I extends z.ZodType>(input: I): CallDefinition<'library', I, O> => ({
    answeredBy: 'library',
    input,
  });
}
function host<O>() {
  return <I extends z.ZodType>(input: I): CallDefinition<'host', I, O> => ({ answeredBy: 'host', input });
}
function internal<O>() {
  return <I extends z.ZodType>(input: I): CallDefinition<'internal', I, O> => ({
    answeredBy: 'internal',
    input,
  });
}

const nothing = z.strictObject({});
const day = z.iso.date();
const language = z.enum(['en', 'vi']);
const articleLanguage = z.string().regex(/^[a-z]{2,3}$/);
const limit = z.int().min(0).max(10_000);
const queryText = z.string().max(2_000);
/** 16 MiB of UTF-16 units: a briefing is a few kilobytes, and a message has to end somewhere. */
const longText = z.string().max(16 * 1024 * 1024);

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

export const calls = {
  /** Where the library is, how much it holds, and whether this process may write to it. */
  'library.describe': library<LibraryDescription>()(nothing),
  /** Verifies database, hashes, references and index; a damaged index is built anew. */
  'library.check': library<LibraryCheck>()(nothing),

  /** What the analyst has set in this library: names and values. */
  'settings.read': library<Record<string, string>>()(nothing),
  'settings.write': library<null>()(
    z.strictObject({ name: z.string().max(100), value: z.string().max(10_000) }),
  ),

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

  /** Imports what the analyst chose or dropped. Progress and the report come as events. */
  'import.start': host<{ job: JobId }>()(
    z.strictObject({ sources: z.array(SourceToken).min(1).max(100_000) }),
  ),
  /** Imports the five sample articles that come with the app. */
  'import.sample': host<{ job: JobId }>()(nothing),
  /** Imports pasted text as one article and answers when it is in. */
  'import.paste': library<ImportReport>()(z.strictObject({ text: longText, html: longText.optional() })),
  /** Ends a running import after the file at hand; what is in stays in. */
  'import.cancel': library<{ cancelled: boolean }>()(z.strictObject({ job: JobId })),
  /** Reports of earlier imports, newest first. */
  'import.reports': library<{ reports: ImportReportSummary[] }>()(nothing),
  /** One report, whole. */
  'import.report': library<ImportReport>()(z.strictObject({ job: JobId })),
  /** Hands a report over as a Markdown file. */
  'import.export-report': host<Exported>()(z.strictObject({ job: JobId })),
  /** A report as Markdown, for a host to hand over. */
  'import.render-report': internal<RenderedNote>()(z.strictObject({ job: JobId })),
  /** Watches a folder that was chosen and imports what is saved into it; null ends the watching. */
  'import.watch': host<{ path: string | null }>()(z.strictObject({ source: SourceToken.nullable() })),
  'import.watch-folder': internal<{ path: string | null }>()(z.strictObject({ path: z.string().nullable() })),
  /** Imports files and, recursively, folders. Progress and the report come as events. */
  'import.files': internal<{ job: JobId }>()(
    z.strictObject({
      job: JobId,
      files: z.array(z.strictObject({ path: z.string(), name: z.string().optional() })),
    }),
  ),

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

  /** Clips a passage by its place in the canonical text. */
  'clips.create': library<Clip>()(
    z.strictObject({
      article: ArticleId,
      start: z.int().min(0),
      end: z.int().min(1),
      comment: z.string().max(10_000).default(''),
      tags: z.array(z.string().min(1).max(100)).max(50).default([]),
      colour: ClipColour.default(1),
    }),
  ),
  /** Clips the first place where the words stand exactly. Fails with `quote-not-found`. */
  'clips.quote': library<Clip>()(
    z.strictObject({
      article: ArticleId,
      quote: z.string().min(1).max(100_000),
      comment: z.string().max(10_000).default(''),
      tags: z.array(z.string().min(1).max(100)).max(50).default([]),
    }),
  ),
  /** Clips, newest first; of one article, or of the whole library. */
  'clips.list': library<{ total: number; clips: Clip[] }>()(
    z.strictObject({ article: ArticleId.optional() }),
  ),
  'clips.get': library<Clip>()(z.strictObject({ id: ClipId })),
  /** Changes what the analyst said of a clip; its passage never changes. */
  'clips.update': library<Clip>()(
    z.strictObject({
      id: ClipId,
      comment: z.string().max(10_000).optional(),
      tags: z.array(z.string().min(1).max(100)).max(50).optional(),
      colour: ClipColour.optional(),
    }),
  ),
  /** Puts a clip into the bin, or takes it out again. */
  'clips.bin': library<Clip>()(z.strictObject({ id: ClipId, binned: z.boolean() })),

  'notes.templates': library<{ templates: Template[] }>()(nothing),
  'notes.create': library<Note>()(
    z.strictObject({
      title: z.string().max(500),
      template: z.string().optional(),
      language: language.default('en'),
    }),
  ),
  /** Notes, last saved first. */
  'notes.list': library<{ notes: NoteSummary[] }>()(nothing),
  'notes.get': library<Note>()(z.strictObject({ id: NoteId })),
  /** Saves a state on top of `revision`; durable when it answers. Fails with `stale` when another save came first. */
  'notes.save': library<{ revision: number; savedAt: string; verification: Verification }>()(
    z.strictObject({
      id: NoteId,
      revision: z.int().min(0),
      title: z.string().max(500),
      language,
      state: longText,
    }),
  ),
  /** Puts a note into the bin, or takes it out again. */
  'notes.bin': library<NoteSummary>()(z.strictObject({ id: NoteId, binned: z.boolean() })),
  /** Compares every quotation of a saved note with the article it is from. */
  'notes.verify': library<Verification>()(z.strictObject({ id: NoteId })),
  /** Appends a clip as a quotation, outside any window. */
  'notes.append-clip': library<Note>()(z.strictObject({ id: NoteId, clip: ClipId })),
  /** Appends Markdown, outside any window. */
  'notes.append-markdown': library<Note>()(z.strictObject({ id: NoteId, markdown: longText })),

  /** The whole note as one document, ready to write or to print. */
  'notes.render': internal<RenderedNote>()(
    z.strictObject({ id: NoteId, format: ExportFormat, paper: Paper.default('A4') }),
  ),
  /** Renders a note and writes it where the analyst says (a dialog in Electron, a download in the served app). */
  'notes.export': host<Exported>()(
    z.strictObject({ id: NoteId, format: ExportFormat.default('pdf'), paper: Paper.default('A4') }),
  ),
};

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller writes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler receives (defaults filled in). */
export type ParsedInput<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = Exclude<Calls[N]['output'], undefined>;

type AnsweredBy<W> = { [N in CallName]: Calls[N]['answeredBy'] extends W ? N : never }[CallName];
export type HostCallName = AnsweredBy<'host'>;
export type LibraryCallName = AnsweredBy<'library' | 'internal'>;
export type WindowCallName = AnsweredBy<'library' | 'host'>;

export const callNames = Object.keys(calls) as CallName[];
export const windowCallNames = callNames.filter(
  (name): name is WindowCallName => calls[name].answeredBy !== 'internal',
);

export function isWindowCallName(name: unknown): name is WindowCallName {
  return typeof name === 'string' && (windowCallNames as string[]).includes(name);
}
