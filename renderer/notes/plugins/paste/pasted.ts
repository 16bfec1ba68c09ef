import type { TextFormatType } from 'lexical';

/** Words of one format; `link` is an address that a link may have, or null. */
export interface PastedWords {
  text: string;
  formats: readonly TextFormatType[];
  link: string | null;
}
export type PastedInline = PastedWords | 'break' | { footnote: string };

/** `level` counts from 0; `checked` is null outside checklists; `start` is an ordered list's first number. */
export interface PastedItem {
  kind: 'item';
  ordered: boolean;
  level: number;
  checked: boolean | null;
  start: number;
  inline: readonly PastedInline[];
}
export interface PastedCell {
  header: 'row' | 'column' | null;
  colSpan: number;
  rowSpan: number;
  blocks: readonly PastedBlock[];
}

/** Lines that stand otherwise than a note's own do; left is how they stand anyway. */
export type PastedAlign = 'center' | 'right' | 'justify';

/** What is left of pasted text: what a note can hold, and nothing of how it looked elsewhere. */
export type PastedBlock =
  | { kind: 'p' | 'h1' | 'h2' | 'h3' | 'quote'; align?: PastedAlign; inline: readonly PastedInline[] }
  | PastedItem
  | { kind: 'rule' }
  /** `widths`: of its columns in px, where they were said of all. */
  | { kind: 'table'; rows: readonly (readonly PastedCell[])[]; widths?: readonly number[] };

/** A bitmap that stood in the text itself. */
export interface PastedImage {
  base64: string;
  description: string;
}
