import type { FailureCode } from '../failure.ts';
import type { ArticleId, JobId } from '../ids.ts';
import type { ArticleLanguage, ImportWarning, RemovalReason } from './article.ts';

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

/** `identical`: it was not imported again. `near`: it was, as a reprint of an article, and stands in `imported` too. */
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

/** A report that can be read later; `imported`, `duplicates` and `failed` count items, `near` the near duplicates. */
export interface ImportReportSummary {
  job: JobId;
  startedAt: string;
  imported: number;
  duplicates: number;
  near: number;
  failed: number;
  cancelled: boolean;
}
