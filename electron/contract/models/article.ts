import type { ArticleId } from '../ids.ts';

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

/** How many parts and signs were left out for which reason. */
export type RemovalCounts = Partial<Record<RemovalReason, number>>;

/** Language of an article: its BCP 47 subtag ("en", "vi", "fr"), "und" when it cannot be told. */
export type ArticleLanguage = string;

export type TitleFrom = 'text' | 'metadata' | 'derived';

export type PublishedOnFrom = 'metadata' | 'text' | 'inferred';

export const importWarnings = [
  'no-date',
  'derived-title',
  'replaced-characters',
  'repaired-text',
  'encoding-uncertain',
  'outside-file',
  'cut-off',
  'not-an-article',
] as const;
export type ImportWarning = (typeof importWarnings)[number];

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
  /**
   * When it was published, where the source tells the time: with its zone, 2026-01-14T08:30:00+07:00, or, where it names
   * none, as clocks there showed it, 2026-01-14T08:30:00. Only the former is a moment.
   */
  publishedAt: string | null;
  /** Character encoding the original was read in, as WHATWG or this project names it; null where it has none. */
  encoding: string | null;
  importedAt: string;
  original: Original;
  /** Which of its fields were corrected by hand. */
  corrected: CorrectableField[];
  /** What import warned of and still holds: a day that was corrected is no longer missing. */
  warnings: ImportWarning[];
  /** Which of the warnings the analyst has settled; they are not asked again. */
  dismissed: ImportWarning[];
  /** The parts that were taken out or put back by hand; asking for the opposite sets one back. */
  changed: number[];
  text: string;
  blocks: Block[];
  removed: Removal[];
}

/** The texts that an analyst can correct by hand. */
export const correctableTexts = [
  'title',
  'language',
  'agency',
  'outlet',
  'place',
  'byline',
  'publishedOn',
  'address',
] as const;
export type CorrectableText = (typeof correctableTexts)[number];

/** What an analyst can correct by hand; a later import or reading never overwrites it. */
export const correctableFields = [...correctableTexts, 'notArticle'] as const;
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

/** What a reading says of an article, besides its body. */
export type ArticleFacts = Omit<ParsedArticle, 'parts' | 'text' | 'blocks' | 'removed'>;

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
