import type { ClipId } from '../ids.ts';

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
