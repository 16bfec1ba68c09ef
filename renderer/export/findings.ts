import type { QuotationState } from '../../electron/contract/models/verification.ts';

/** A block of a note as the findings see it. */
export interface FoundBlock {
  key: string;
  /** A paragraph or an item of a list; headings need no source. */
  kind: 'quotation' | 'prose' | 'other';
  words: string;
  cited: boolean;
  state: QuotationState | null;
}

export interface Finding {
  key: string;
  problem: 'altered' | 'orphaned' | 'uncited';
  words: string;
}

/** Up to so many words without a source are a salutation or a label. */
const shortWords = 8;

/** What to look at before a note leaves: quotations that do not match, then prose that names no source. */
export function findingsOf(blocks: readonly FoundBlock[]): Finding[] {
  return blocks.flatMap(({ key, kind, words, cited, state }): Finding[] => {
    if (kind === 'quotation')
      return state === 'altered' || state === 'orphaned' ? [{ key, problem: state, words }] : [];
    const long = words.split(/\s+/).filter(Boolean).length > shortWords;
    return kind === 'prose' && long && !cited ? [{ key, problem: 'uncited', words }] : [];
  });
}
