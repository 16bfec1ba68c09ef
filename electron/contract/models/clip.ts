import { z } from 'zod';
import type { ArticleId, ClipId } from '../ids.ts';
import type { Article } from './article.ts';

export const clipColours = [1, 2, 3, 4, 5] as const;

export const ClipColour = z.literal([1, 2, 3, 4, 5]);
export type ClipColour = z.infer<typeof ClipColour>;

/** A passage: `quote` is the canonical text from `start` to `end` (UTF-16 units). */
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
  source: ClipSource;
}

/** What a citation says of the article that a clip is from. */
export type ClipSource = Pick<
  Article,
  'title' | 'agency' | 'outlet' | 'publishedOn' | 'language' | 'place' | 'address' | 'importedAt'
>;
