import { z } from 'zod';
import { ArticleId, ClipId } from '../ids.ts';
import { type Clip, ClipColour } from '../models/clip.ts';
import { library } from './define-call.ts';

export const clipCalls = {
  /** Clips a passage by its place in the canonical text. */
  'clips.create': library<Clip>()(
    z.strictObject({
      article: ArticleId,
      start: z.int().min(0),
      end: z.int().min(1),
      comment: z.string().max(10_000).default(''),
      tags: z.array(z.string().min(1).max(100)).max(50).default([]),
      colour: ClipColour.default(1),
    }),
  ),
  /** Clips the first place where the words stand exactly. Fails with `quote-not-found`. */
  'clips.quote': library<Clip>()(
    z.strictObject({
      article: ArticleId,
      quote: z.string().min(1).max(100_000),
      comment: z.string().max(10_000).default(''),
      tags: z.array(z.string().min(1).max(100)).max(50).default([]),
    }),
  ),
  /** Clips, newest first; of one article, or of the whole library. */
  'clips.list': library<{ total: number; clips: Clip[] }>()(
    z.strictObject({ article: ArticleId.optional() }),
  ),
  'clips.get': library<Clip>()(z.strictObject({ id: ClipId })),
  /** Changes what the analyst said of a clip; its passage never changes. */
  'clips.update': library<Clip>()(
    z.strictObject({
      id: ClipId,
      comment: z.string().max(10_000).optional(),
      tags: z.array(z.string().min(1).max(100)).max(50).optional(),
      colour: ClipColour.optional(),
    }),
  ),
  /** Puts a clip into the bin, or takes it out again. */
  'clips.bin': library<Clip>()(z.strictObject({ id: ClipId, binned: z.boolean() })),
};
