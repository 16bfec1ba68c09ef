import { z } from 'zod';
import { ClipId, ImageId, NoteId } from '../ids.ts';
import { type Note, NoteDetails, type NoteImage, type NoteSummary, type Template } from '../models/note.ts';
import type { Verification } from '../models/verification.ts';
import { language, library, longText, nothing } from './define-call.ts';

/** 10 MB of bytes in base 64: what a page needs, even printed large. */
const largestImage = 14_000_000;

export const noteCalls = {
  'notes.templates': library<{ templates: Template[] }>()(nothing),
  'notes.create': library<Note>()(
    z.strictObject({
      title: z.string().max(500),
      template: z.string().optional(),
      language: language.default('en'),
    }),
  ),
  /** Notes, last saved first. */
  'notes.list': library<{ notes: NoteSummary[] }>()(nothing),
  'notes.get': library<Note>()(z.strictObject({ id: NoteId })),
  /** Saves a state on top of `revision`; durable when it answers. Fails with `stale` when another save came first. */
  'notes.save': library<{ revision: number; savedAt: string; verification: Verification }>()(
    z.strictObject({
      id: NoteId,
      revision: z.int().min(0),
      title: z.string().max(500),
      language,
      state: longText,
    }),
  ),
  /** Says what is known of a note besides its words; only the fields that are given change, and no version is made. */
  'notes.describe': library<NoteSummary>()(z.strictObject({ id: NoteId, details: NoteDetails.partial() })),
  /** Puts a note into the bin, or takes it out again. */
  'notes.bin': library<NoteSummary>()(z.strictObject({ id: NoteId, binned: z.boolean() })),
  /** Compares every quotation of a saved note with the article it is from. */
  'notes.verify': library<Verification>()(z.strictObject({ id: NoteId })),
  /** Appends a clip as a quotation, outside any window. */
  'notes.append-clip': library<Note>()(z.strictObject({ id: NoteId, clip: ClipId })),
  /** Appends Markdown, outside any window. */
  'notes.append-markdown': library<Note>()(z.strictObject({ id: NoteId, markdown: longText })),
  /** Stores an image for notes: PNG, JPEG, GIF or WebP, by its bytes. Fails with `unsupported-format`, `too-large`. */
  'notes.add-image': library<NoteImage>()(z.strictObject({ base64: z.base64().max(largestImage) })),
  /** The bytes of an image. Fails with `not-found`. */
  'notes.image': library<{ mediaType: string; base64: string }>()(z.strictObject({ id: ImageId })),
};
