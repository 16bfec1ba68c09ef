import { z } from 'zod';
import type { ArticleId, ClipId, NoteId } from '../ids.ts';
import type { Article } from './article.ts';

export const clipColours = [1, 2, 3, 4, 5] as const;

export const ClipColour = z.literal([1, 2, 3, 4, 5]);
export type ClipColour = z.infer<typeof ClipColour>;

/**
 * How a clip came to its place. `exact`: where it was made, or in the same parts; `context`: the same words, found
 * between the words they stood between; `approximate`: words like them; `by-hand`: the analyst said where.
 */
export const anchorings = ['exact', 'context', 'approximate', 'by-hand'] as const;
export type Anchoring = (typeof anchorings)[number];

/** A passage: `quote` is what was clipped, `start` and `end` its place in the canonical text (UTF-16 units). */
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
  anchored: Anchored;
  /** Its place in the order by hand: lower numbers come first. */
  rank: number;
  /** When it was put into the bin, or null. */
  binnedAt: string | null;
  /** The notes that use it, without those in the bin. */
  notes: NoteId[];
  source: ClipSource;
}

/**
 * How a clip is anchored. `score`: how like its passage is, from 0 to 1, where that was weighed, else null. `passage`:
 * the words that stand at its place now; null: the quotation itself. `left`: an orphan that the analyst leaves as it is.
 */
export interface Anchored {
  how: Anchoring;
  score: number | null;
  passage: string | null;
  left: boolean;
}

/** The words that a clip stands for now: what stands at its place, else what was clipped. */
export function wordsOf({ quote, anchored }: Pick<Clip, 'quote' | 'anchored'>): string {
  return anchored.passage ?? quote;
}

/** What a citation says of the article that a clip is from. */
export type ClipSource = Pick<
  Article,
  'title' | 'agency' | 'outlet' | 'publishedOn' | 'language' | 'place' | 'address' | 'importedAt'
>;

/** A place where an orphan may belong. `score` as in Anchored; `prefix` and `suffix` are what stands around it. */
export interface ClipCandidate {
  start: number;
  end: number;
  passage: string;
  prefix: string;
  suffix: string;
  score: number;
}

/** A note that uses a clip: in how many places, and the text around each. */
export interface ClipUse {
  note: NoteId;
  title: string;
  binned: boolean;
  places: string[];
}
