import type { Result } from '../contract/failure.ts';
import type { ArticleLanguage, ImportWarning, Part } from '../contract/models/article.ts';

/** What a format itself says of an article; null where it says nothing. */
export interface Stated {
  title: string | null;
  byline: string | null;
  agency: string | null;
  /** Newspaper or site. */
  outlet: string | null;
  place: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  publishedOn: string | null;
  /** ISO 8601, with the source's own zone where it names one, as Article has it; publishedOn is its day there. */
  publishedAt: string | null;
  /** Day the file was made, YYYY-MM-DD: no publication date, taken where nothing else tells of one. */
  createdOn?: string;
  /** When it was saved, ISO 8601: what it says of today, and of days without a year, is counted from there. */
  savedAt?: string;
  /** The address it was saved from or lives at. */
  address: string | null;
  language: ArticleLanguage | null;
}

export const nothingStated: Readonly<Stated> = {
  title: null,
  byline: null,
  agency: null,
  outlet: null,
  place: null,
  publishedOn: null,
  publishedAt: null,
  address: null,
  language: null,
};

/**
 * One article as its format gives it, before the habits of news are applied (story.ts). A reader throws nothing away:
 * what it leaves out stays among the parts, in reading order, with the reason in `removed`.
 */
export interface SourceDocument {
  parts: Part[];
  /** The parts' text is normal, and no sign of another script is in it: none has to be looked through for that. */
  isClean?: boolean;
  stated: Stated;
  mediaType: string;
  /** As WHATWG or encoding/ names it; null where the format has none (PDF, Word). */
  encoding: string | null;
  warnings: ImportWarning[];
  /** The format knows it for no article: a contact sheet, a login page. */
  notArticle: boolean;
  /** What it is called in the report when its file holds several; else the file's own name is taken. */
  name?: string;
}

export interface ReaderContext {
  /** The file's name or path, for its extension and as what a failure is about. */
  name: string;
  /** The encoding the analyst chose; else the reader finds it. */
  encoding?: string;
  /** It comes from the clipboard: perhaps a piece of a page. */
  pasted?: boolean;
}

/** Reads one file of a format. One file may hold many articles. What cannot be read is a failure, never a throw. */
export type Reader = (
  bytes: Uint8Array,
  context: ReaderContext,
) => Result<SourceDocument[]> | Promise<Result<SourceDocument[]>>;

/** A file inside a container (zip, mbox, eml), to be read as if it had been given alone. */
export interface ContainerEntry {
  /** Its path inside the container; its extension helps to tell the format. */
  name: string;
  /** A failure for an entry that may not or cannot be taken out. */
  bytes: Result<Uint8Array>;
  /** What the container says of it (a mail's subject, sender and date), taken where the entry itself says nothing. */
  stated?: Partial<Stated>;
}

/** Opens a container. It fails as a whole when nothing of it may be read (a bomb, an encrypted archive). */
export type Unpacker = (
  bytes: Uint8Array,
  context: ReaderContext,
) => Result<ContainerEntry[]> | Promise<Result<ContainerEntry[]>>;
