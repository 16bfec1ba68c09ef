import type { SourceToken } from '../ids.ts';

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

/** What was written or restored. `path`: of the backup or of the library; `bytes`, `sha256` and `version`: of the backup. */
export interface BackupContents {
  path: string;
  bytes: number;
  sha256: string;
  version: number;
  articles: number;
  clips: number;
  notes: number;
}

/** What a backup holds, before it is restored. `changedAt`: ISO 8601, of what is newest in it; null: it holds nothing. */
export interface BackupDescription {
  name: string;
  bytes: number;
  articles: number;
  clips: number;
  notes: number;
  changedAt: string | null;
}

/** A backup that lies where this host writes them. */
export interface FoundBackup {
  source: SourceToken;
  name: string;
  bytes: number;
}

/** Where the library that was there is now; null when there was none. */
export interface Replaced {
  kept: string | null;
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
