import { z } from 'zod';
import type { FailureCode } from './failure.ts';
import type { ArticleId, ClipId, JobId, NoteId } from './ids.ts';

export const blockKinds = [
  'lead',
  'heading',
  'paragraph',
  'quote',
  'list',
  'table',
  'caption',
  'related',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Kinds that stand outside the canonical text; their `start` and `end` are null. */
export const outsideText: ReadonlySet<BlockKind> = new Set<BlockKind>(['caption', 'related']);

/** A piece of what was read, in reading order. */
export interface Part {
  /** `title`: the headline as it stands in the text; it is no block. */
  kind: BlockKind | 'title';
  /** Without `signs`. */
  text: string;
  /** Why it does not stand in the article, or null when it does. */
  removed: RemovalReason | null;
  /** Noise that stood inside the text: each sign with the place in `text` (UTF-16 units) it was taken from. */
  signs?: { at: number; text: string }[];
}

/** `start` and `end` count UTF-16 code units in the article's canonical text. */
export interface Block {
  /** Which part of the article it is; parts keep their number whatever is taken out or put back. */
  part: number;
  kind: BlockKind;
  text: string;
  start: number | null;
  end: number | null;
}

export const removalReasons = [
  'noise-character',
  'repeated-caption',
  'placeholder',
  'metadata-line',
  'agency-line',
  'see-more',
  'navigation',
  'credit',
  'share-bar',
  'tags',
  'comments',
  'advertisement',
  'cookie-banner',
  'paywall',
  'page-furniture',
  'quoted-reply',
  'hidden',
  'by-hand',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** Something that was left out of the cleaned article. `part`: which one, or for a sign the part it stood in. */
export interface Removal {
  part: number;
  reason: RemovalReason;
  text: string;
}

export const languages = ['en', 'vi'] as const;
/** A language of the interface and of notes. */
export type Language = (typeof languages)[number];
/** Language of an article: its BCP 47 subtag ("en", "vi", "fr"), "und" when it cannot be told. */
export type ArticleLanguage = string;

export type TitleFrom = 'text' | 'metadata' | 'derived';
export type PublishedOnFrom = 'metadata' | 'text' | 'inferred';
export type ImportWarning =
  | 'no-date'
  | 'derived-title'
  | 'replaced-characters'
  | 'repaired-text'
  | 'encoding-uncertain'
  | 'outside-file'
  | 'cut-off'
  | 'not-an-article';

/** What the lists show of an article. `publishedOn` is YYYY-MM-DD; `path` is where it was imported from. */
export interface ArticleSummary {
  id: ArticleId;
  title: string;
  language: ArticleLanguage;
  publishedOn: string | null;
  agency: string | null;
  place: string | null;
  path: string;
  /** A section front, a list, a login page: kept apart, not passed off as an article. */
  notArticle: boolean;
  /** How many other articles of the library are reprints of the same story. */
  reprints: number;
}

export interface Original {
  path: string;
  mediaType: string;
  sha256: string;
  bytes: number;
}

/** `text` is the canonical text: the blocks inside it, each separated from the next by one empty line. */
export interface Article extends Omit<ArticleSummary, 'path'> {
  titleFrom: TitleFrom;
  publishedOnFrom: PublishedOnFrom | null;
  byline: string | null;
  /** Where it appeared: a newspaper, a site. */
  outlet: string | null;
  /** The address it was saved from. */
  address: string | null;
  /** Moment of publication with its time zone, where the source has one: 2026-01-14T08:30:00+07:00. */
  publishedAt: string | null;
  /** Character encoding the original was read in, as WHATWG or this project names it; null where it has none. */
  encoding: string | null;
  importedAt: string;
  original: Original;
  /** Which of its fields were corrected by hand. */
  corrected: CorrectableField[];
  /** The parts that were taken out or put back by hand; asking for the opposite sets one back. */
  changed: number[];
  text: string;
  blocks: Block[];
  removed: Removal[];
}

/** What an analyst can correct by hand; a later import or reading never overwrites it. */
export const correctableFields = [
  'title',
  'language',
  'agency',
  'outlet',
  'place',
  'byline',
  'publishedOn',
  'address',
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** What a parser makes of one file: an article that has no id yet. */
export interface ParsedArticle
  extends Pick<
    Article,
    | 'title'
    | 'titleFrom'
    | 'language'
    | 'agency'
    | 'place'
    | 'publishedOn'
    | 'publishedOnFrom'
    | 'byline'
    | 'outlet'
    | 'address'
    | 'publishedAt'
    | 'encoding'
    | 'notArticle'
    | 'text'
    | 'blocks'
    | 'removed'
  > {
  /** Everything that was read, in reading order; text, blocks and removed are made of it (compose.ts). */
  parts: Part[];
  mediaType: string;
  warnings: ImportWarning[];
}

export interface ImportedItem {
  id: ArticleId;
  path: string;
  title: string;
  language: ArticleLanguage;
  publishedOn: string | null;
  warnings: ImportWarning[];
  mediaType: string;
  /** As in Article. */
  encoding: string | null;
  /** How many pieces were left out, by reason. */
  removed: Partial<Record<RemovalReason, number>>;
}
export interface DuplicateItem {
  path: string;
  of: ArticleId;
  kind: 'identical' | 'near';
}
export interface FailedItem {
  path: string;
  code: FailureCode;
}
export interface ImportReport {
  job: JobId;
  startedAt: string;
  imported: ImportedItem[];
  duplicates: DuplicateItem[];
  failed: FailedItem[];
  cancelled: boolean;
  elapsedMs: number;
}
/** `found` grows while folders are still being walked. */
export interface ImportProgress {
  job: JobId;
  found: number;
  done: number;
  imported: number;
  duplicates: number;
  failed: number;
}

/** A report that can be read later; `imported`, `duplicates` and `failed` count items. */
export interface ImportReportSummary {
  job: JobId;
  startedAt: string;
  imported: number;
  duplicates: number;
  failed: number;
  cancelled: boolean;
}

/** How two reprints differ, in order: words that both have, that only the first has, that only the second has. */
export interface Difference {
  kind: 'both' | 'first' | 'second';
  text: string;
}

/** A way an original's bytes can be read, and how it then begins. */
export interface EncodingPreview {
  encoding: string;
  preview: string;
}

/** A span of UTF-16 code units, end exclusive. */
export type Span = [start: number, end: number];

export interface Snippet {
  text: string;
  marks: Span[];
}
export interface SearchHit {
  id: ArticleId;
  title: string;
  language: ArticleLanguage;
  agency: string | null;
  place: string | null;
  publishedOn: string | null;
  /** As in ArticleSummary. */
  reprints: number;
  score: number;
  snippets: Snippet[];
}

export const queryMistakeCodes = [
  'unclosed-quotation',
  'empty-phrase',
  'unknown-field',
  'missing-term',
  'bad-boost',
  'bad-distance',
  'nothing-to-find',
  'only-excluded',
  'too-many-words',
] as const;
/** What is wrong with a query, and where (UTF-16 units of the query). Its sentence is `query.<code>`. */
export interface QueryMistake {
  code: (typeof queryMistakeCodes)[number];
  start: number;
  end: number;
  about: string;
}
export interface SearchAnswer {
  query: string;
  total: number;
  elapsedMs: number;
  hits: SearchHit[];
  mistakes: QueryMistake[];
}

/** Where a query's words stand in one article: spans in each block's own text, by index in `blocks`. */
export interface ArticleHits {
  title: Span[];
  blocks: { block: number; marks: Span[] }[];
}

export const clipColours = [1, 2, 3, 4, 5] as const;
export const ClipColour = z.literal([1, 2, 3, 4, 5]);
export type ClipColour = z.infer<typeof ClipColour>;

/** A passage: `quote` is the canonical text from `start` to `end` (UTF-16 units). */
export interface Clip {
  id: ClipId;
  article: ArticleId;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  comment: string;
  tags: string[];
  colour: ClipColour;
  createdAt: string;
  /** Its passage is not in the article now (its part was taken out); `start` and `end` are where it was. */
  orphaned: boolean;
  source: ClipSource;
}
/** What a citation says of the article that a clip is from. */
export type ClipSource = Pick<Article, 'title' | 'agency' | 'publishedOn' | 'language' | 'place'>;

export interface NoteSummary {
  id: NoteId;
  title: string;
  language: Language;
  savedAt: string;
  createdAt: string;
}
/** `state` is the serialised Lexical editor state (JSON); `revision` grows by one with each save. */
export interface Note extends NoteSummary {
  state: string;
  revision: number;
}

/**
 * verbatim: word for word the clip's passage (white space aside); altered: its words differ;
 * orphaned: the clip or its passage is no longer where it was.
 */
export type QuotationState = 'verbatim' | 'altered' | 'orphaned';
/** One quotation of a note, in order of appearance; `index` counts quotations from 0. */
export interface QuotationCheck {
  index: number;
  clip: ClipId;
  state: QuotationState;
  quoted: string;
  source: string | null;
}
export interface Verification {
  quotations: QuotationCheck[];
  verbatim: number;
  altered: number;
  orphaned: number;
}

export interface Template {
  name: string;
  language: Language;
  title: string;
}

/** `readOnly` null: this process writes; otherwise why it cannot. */
export interface LibraryDescription {
  path: string;
  articles: number;
  clips: number;
  notes: number;
  /** The folder whose new files are imported by themselves, or null. */
  watching: string | null;
  /** The watched folder is not there now. */
  watchingMissing: boolean;
  readOnly: ReadOnlyReason | null;
}
/** `holder` names the process that has the lock, e.g. "pid 4321 on desk-7". */
export interface ReadOnlyReason {
  code: 'library-in-use' | 'library-newer' | 'permission';
  holder: string | null;
}

export interface CheckFinding {
  code: 'integrity' | 'hash' | 'index' | 'reference';
  about: string;
  mended: boolean;
}
export interface LibraryCheck {
  articles: number;
  clips: number;
  notes: number;
  findings: CheckFinding[];
}

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;
export const ExportFormat = z.enum(['pdf', 'html', 'md']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A note rendered for export. `html` and `md` are whole documents; a PDF is printed from the `html`. */
export interface RenderedNote {
  title: string;
  content: string;
}
/** `name`: the file's name; `pages` null where the format has none; `download`: address in the served app, else null. */
export interface Exported {
  name: string;
  bytes: number;
  pages: number | null;
  download: string | null;
}
