import { z } from 'zod';
import type { Difference } from './article.ts';
import type { Language } from './language.ts';
import type { NoteDetails } from './note.ts';

/**
 * Why a version was kept: five minutes of editing had passed, or the note was about to go into the bin, to take up an
 * earlier version, to be exported, to be carried over by a newer Attaché, or to lose all its words; or the analyst named
 * it.
 */
export const versionReasons = [
  'editing',
  'bin',
  'restore',
  'export',
  'migration',
  'emptying',
  'named',
] as const;
export type VersionReason = (typeof versionReasons)[number];

/**
 * An earlier state of a note. `version`: the note's revision that it keeps. `name`: the analyst's word for it, empty
 * without one. `madeAt`: when it was kept; `savedAt`: when its words were saved. `bytes` and `words` are its size.
 * `damaged`: what is stored is not what was kept (SHA-256); it can be neither read nor restored.
 */
export interface NoteVersion {
  version: number;
  reason: VersionReason;
  name: string;
  title: string;
  madeAt: string;
  savedAt: string;
  bytes: number;
  words: number;
  damaged: boolean;
}

/** A version with what it keeps; `state` is the serialised Lexical editor state. `details` null: it was kept without them. */
export interface WholeVersion extends NoteVersion {
  language: Language;
  state: string;
  details: NoteDetails | null;
}

/**
 * How two states of a note differ, word by word: title, then blocks. `formOnly`: they have the same words and are
 * different nevertheless, in form or in what they cite. `details`: what was said of the note besides its words; null where
 * a version was kept without that.
 */
export interface VersionComparison {
  differences: Difference[];
  formOnly: boolean;
  details: { first: NoteDetails; second: NoteDetails } | null;
}

const index = z.int().min(0);
const point = z.strictObject({ path: z.array(index).max(100), offset: index });
/**
 * Where the analyst was in a note. A point's `path` leads from the root to a node, by places among its siblings; its
 * `offset` counts UTF-16 units in a text, children elsewhere. null: no cursor. `top`: the first block in sight, and how
 * many px of it are out of sight. `focused`: whether the text had the focus.
 */
export const NotePlace = z.strictObject({
  anchor: point.nullable(),
  focus: point.nullable(),
  top: z.strictObject({ block: index, px: z.number() }),
  focused: z.boolean(),
});
export type NotePlace = z.infer<typeof NotePlace>;
export type PlacePoint = z.infer<typeof point>;
