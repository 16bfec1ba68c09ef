import { z } from 'zod';
import type { ImageId, NoteId } from '../ids.ts';
import type { Language } from './language.ts';

/**
 * How a note cites. numbered: [1], with a list of sources; short: (VNA, 14 January 2026); endnotes: raised numbers,
 * with notes at the end. `repeat`: what a citation of the source that was cited just before says.
 */
export const CitationStyle = z.enum(['numbered', 'short', 'endnotes']);
export type CitationStyle = z.infer<typeof CitationStyle>;

export const NoteSettings = z.object({
  citationStyle: CitationStyle.catch('numbered').default('numbered'),
  repeat: z.enum(['same-number', 'ibid']).catch('same-number').default('same-number'),
});
export type NoteSettings = z.infer<typeof NoteSettings>;

export interface NoteSummary {
  id: NoteId;
  title: string;
  language: Language;
  savedAt: string;
  createdAt: string;
}

/** `state` is the serialised Lexical editor state (JSON); `revision` grows by one with each save. */
export interface Note extends NoteSummary {
  state: string;
  revision: number;
}

export interface Template {
  name: string;
  language: Language;
  title: string;
}

/** A stored image; its size in pixels. */
export interface NoteImage {
  id: ImageId;
  width: number;
  height: number;
}
