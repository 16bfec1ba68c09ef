import type { ArticleId, ClipId } from '../ids.ts';
import type { Span } from './span.ts';

/**
 * verbatim: word for word the clip's passage, with none but allowed changes; altered: its words differ; orphaned: the
 * clip or its passage is no longer where it was.
 */
export type QuotationState = 'verbatim' | 'altered' | 'orphaned';

/** Changes that leave a quotation verbatim; each is said. */
export const allowedChanges = [
  'quotation-marks',
  'dashes',
  'ellipsis',
  'spaces',
  'normalisation',
  'ligatures',
  'hyphenation',
  'tone-placement',
  'first-letter',
  'end-punctuation',
  'shortened',
  'inserted',
] as const;
export type AllowedChange = (typeof allowedChanges)[number];

export const differenceKinds = [
  'number',
  'negation',
  'unit',
  'name',
  'tone',
  'case',
  'order',
  'punctuation',
  'added',
  'left-out',
  'word',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/**
 * Words that differ: `quoted` in the quotation's own text, `source` in the passage (UTF-16 units). One of them is empty
 * where words were left out or added: it is then the place between its neighbours.
 */
export interface QuotationDifference {
  quoted: Span;
  source: Span;
  kind: DifferenceKind;
}

/** What an ellipsis or a bracket stands for. `words`: how many of the source's; `negation`: one of them negates. */
export interface LeftOut {
  quoted: Span;
  source: Span;
  words: number;
  negation: boolean;
}

/** How a quotation compares with its passage. Both lists say nothing of what is the same. */
export interface Comparison {
  state: 'verbatim' | 'altered';
  allowed: AllowedChange[];
  differences: QuotationDifference[];
  leftOut: LeftOut[];
}

/**
 * Where something stands in a note: `path` leads from the root to its block by the indices of children; `start` and
 * `end` count UTF-16 units in the block's own words, without citations, a line break as one.
 */
export interface NotePlace {
  path: number[];
  start: number;
  end: number;
}

/**
 * One quotation of a note, in order of appearance; `index` counts quotations from 0. `quoted`: its words, without white
 * space at their ends; the spans of `differences` and `leftOut` count in it.
 */
export interface QuotationCheck extends Omit<Comparison, 'state'> {
  index: number;
  clip: ClipId;
  state: QuotationState;
  quoted: string;
  source: string | null;
  inline: boolean;
  place: NotePlace;
}

/** A place of an article's canonical text where quoted words stand (UTF-16 units). */
export interface FoundText {
  article: ArticleId;
  title: string;
  start: number;
  end: number;
  allowed: AllowedChange[];
}

/**
 * A place of an article where quoted words nearly stand: `source` is what stands there; the spans of `differences` count
 * in the quoted words and in it.
 */
export interface NearText {
  article: ArticleId;
  title: string;
  start: number;
  end: number;
  source: string;
  differences: QuotationDifference[];
}

/**
 * Words between quotation marks that belong to no clip; `found`: an article that has them, or null. `near`: where they
 * nearly stand, once that was looked for.
 */
export interface UnsourcedText {
  place: NotePlace;
  /** Without the quotation marks. */
  text: string;
  found: FoundText | null;
  near?: NearText | null;
}

/** A number or date of a sentence that cites, which none of the passages it cites has. */
export interface UnfoundNumber {
  place: NotePlace;
  text: string;
  clips: ClipId[];
}

/** A paragraph or item of a list that names no source. */
export interface UncitedText {
  place: NotePlace;
  text: string;
}

/** What was found of a note; every list in reading order. */
export interface Verification {
  quotations: QuotationCheck[];
  unsourced: UnsourcedText[];
  numbers: UnfoundNumber[];
  uncited: UncitedText[];
  verbatim: number;
  altered: number;
  orphaned: number;
}

/** How many quotations do not stand: altered ones, orphaned ones, words between quotation marks without a source. */
export function unverifiedCount({ altered, orphaned, unsourced }: Verification): number {
  return altered + orphaned + unsourced.length;
}
