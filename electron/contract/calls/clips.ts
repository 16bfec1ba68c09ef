import { z } from 'zod';
import { ArticleId, ClipId } from '../ids.ts';
import type { AnnotationImport, AnnotationMistake } from '../models/annotation.ts';
import { type Clip, type ClipCandidate, ClipColour, type ClipUse } from '../models/clip.ts';
import type { Exported, RenderedNote } from '../models/export.ts';
import { host, library, longText, nothing } from './define-call.ts';

const several = z.array(ClipId).max(10_000);

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
  /** Clips, newest first; of one article, or of the whole library. `binned`: those in the bin, last binned first. */
  'clips.list': library<{ total: number; clips: Clip[] }>()(
    z.strictObject({ article: ArticleId.optional(), binned: z.boolean().default(false) }),
  ),
  /** Those of the clips that there are, in the bin or not. */
  'clips.some': library<{ clips: Clip[] }>()(z.strictObject({ clips: several })),
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
  /** Puts clips into the bin and takes others out of it, all or none: how a merge and a split are undone. */
  'clips.swap': library<{ clips: Clip[] }>()(z.strictObject({ bin: several, restore: several })),
  /** Removes what is in the bin for good. Clips that a note uses stay: their citations can still be checked. */
  'clips.empty-bin': library<{ removed: number; kept: number }>()(nothing),
  /** Moves a clip in the order by hand: before another one, or to the end. */
  'clips.move': library<null>()(z.strictObject({ id: ClipId, before: ClipId.nullable() })),
  /**
   * Makes one clip of several of one article that overlap or are adjacent; they go into the bin. Fails with
   * `clips-of-several-articles`, `clips-apart` or `clip-orphaned`.
   */
  'clips.merge': library<{ clip: Clip; binned: ClipId[] }>()(z.strictObject({ clips: several.min(2) })),
  /** Makes two clips of one, at an offset of the canonical text inside it; it goes into the bin. */
  'clips.split': library<{ clips: [Clip, Clip]; binned: ClipId }>()(
    z.strictObject({ id: ClipId, at: z.int().min(0) }),
  ),
  /** The notes that use a clip, those in the bin last. */
  'clips.uses': library<{ uses: ClipUse[] }>()(z.strictObject({ id: ClipId })),
  /** The places where an orphan may belong, best first; at most five. */
  'clips.candidates': library<{ candidates: ClipCandidate[] }>()(z.strictObject({ id: ClipId })),
  /** Puts a clip where the analyst says; its quotation stays what was clipped. */
  'clips.anchor': library<Clip>()(z.strictObject({ id: ClipId, start: z.int().min(0), end: z.int().min(1) })),
  /** Says of an orphan that it is left as it is, or that it is to be decided on again. */
  'clips.leave': library<Clip>()(z.strictObject({ id: ClipId, left: z.boolean() })),
  /** Clips as a Web Annotation collection (JSON-LD); without `clips`, all that are not in the bin. */
  'clips.render': library<RenderedNote>()(z.strictObject({ clips: several.optional() })),
  /** Clips as a Web Annotation collection, in a file. */
  'clips.export': host<Exported>()(z.strictObject({ clips: several.optional() })),
  /** What in a document is against the Web Annotation Data Model; nothing: it is valid. Nothing is imported. */
  'clips.check-annotations': library<{ valid: boolean; mistakes: AnnotationMistake[] }>()(
    z.strictObject({ content: longText }),
  ),
  /** Makes clips of Web Annotations (JSON-LD), each where its selectors say. What is none is told. */
  'clips.import': library<AnnotationImport>()(z.strictObject({ content: longText })),
};
