import type { ArticleId, ClipId, NoteId } from '../ids.ts';

/**
 * What is checked of an export. attachment: the evidence's own digest; document: the file, byte for byte; visible: a
 * block of the note as the file shows it; quotation: its words against its passage; passage: a clip's selectors;
 * text, original: an article's canonical text and the file it came from.
 */
export const exportCheckKinds = [
  'attachment',
  'document',
  'visible',
  'quotation',
  'passage',
  'text',
  'original',
] as const;
export type ExportCheckKind = (typeof exportCheckKinds)[number];

/** missing: the library does not hold what would be compared. */
export const exportCheckStates = ['holds', 'differs', 'missing'] as const;
export type ExportCheckState = (typeof exportCheckStates)[number];

/**
 * One thing that was checked. `about`: words or a title that name it; `expected` and `found`: where it differs, what was
 * to stand there and what does, as words or hashes; null where there is none to tell.
 */
export interface ExportCheckItem {
  kind: ExportCheckKind;
  against: 'itself' | 'library';
  state: ExportCheckState;
  about: string;
  article: ArticleId | null;
  clip: ClipId | null;
  expected: string | null;
  found: string | null;
}

/**
 * An exported file checked against itself and against the library. `note` null: its evidence cannot be read. `noteNow`:
 * whether the library's note is still the one that was exported. `undrawn`: signs of its words that no font drew where it
 * was printed, so that the file shows them nowhere.
 */
export interface ExportCheck {
  name: string;
  kind: 'pdf' | 'html';
  app: { name: string; version: string } | null;
  note: { id: NoteId; title: string; savedAt: string } | null;
  noteNow: 'same' | 'changed' | 'missing' | null;
  undrawn: string[];
  items: ExportCheckItem[];
  holds: number;
  differs: number;
  missing: number;
}
