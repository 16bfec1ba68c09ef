import { z } from 'zod';
import type { ImageId, NoteId } from '../ids.ts';
import type { Language } from './language.ts';
import { TargetLength } from './template.ts';

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

export const noteStatuses = ['draft', 'review', 'final'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

const line = z.string().trim().max(500);
/** What is known of a note besides its words; templates and exports use it. Empty where it is not said. */
export const NoteDetails = z.object({
  author: line,
  addressee: line,
  reference: line,
  /** What it is about or for: a meeting, a visit. */
  event: line,
  /** The day it is for, YYYY-MM-DD; null: the day it was saved. */
  date: z.iso.date().nullable(),
  /** Its marking, as it stands on every page: "Internal", "Confidential". */
  classification: z.string().trim().max(100),
  status: z.enum(noteStatuses),
  tags: z.array(z.string().trim().min(1).max(100)).max(50),
  /** How long it should be; null: its template does not say. */
  target: TargetLength.nullable(),
});
export type NoteDetails = z.infer<typeof NoteDetails>;

/** What is known of a note of which nothing was said. */
export const noDetails: NoteDetails = {
  author: '',
  addressee: '',
  reference: '',
  event: '',
  date: null,
  classification: '',
  status: 'draft',
  tags: [],
  target: null,
};

/** What the articles of a press digest are grouped by; a topic is a tag of their clips. */
export const digestGroups = ['agency', 'topic', 'date', 'none'] as const;
export type DigestGroup = (typeof digestGroups)[number];

export interface NoteSummary {
  id: NoteId;
  title: string;
  language: Language;
  savedAt: string;
  createdAt: string;
  details: NoteDetails;
  archived: boolean;
  binned: boolean;
}

/** `state` is the serialised Lexical editor state (JSON); `revision` grows by one with each save. */
export interface Note extends NoteSummary {
  state: string;
  revision: number;
}

/** A stored image; its size in pixels. */
export interface NoteImage {
  id: ImageId;
  width: number;
  height: number;
}
