import { z } from 'zod';
import { ArticleId, ClipId, ImageId, NoteId } from '../ids.ts';
import type { Exported, RenderedNote } from '../models/export.ts';
import { digestGroups, type Note, NoteDetails, type NoteImage, type NoteSummary } from '../models/note.ts';
import {
  NotePlace,
  type NoteVersion,
  type VersionComparison,
  type WholeVersion,
} from '../models/note-version.ts';
import type { Template } from '../models/template.ts';
import type { NearText, Verification } from '../models/verification.ts';
import { host, language, library, longText, nothing } from './define-call.ts';

/** 10 MB of bytes in base 64: what a page needs, even printed large. */
const largestImage = 14_000_000;

/** A version's number: the revision that it keeps. */
const version = z.int().min(0);

const templateName = z.string().max(100);
const templateTitle = z.string().trim().min(1).max(500);

/** What can be said of several notes at once. */
const arrangement = {
  archived: z.boolean().optional(),
  binned: z.boolean().optional(),
  status: NoteDetails.shape.status.optional(),
  tags: NoteDetails.shape.tags.optional(),
};

export const noteCalls = {
  /** Those that come with Attaché, in both languages, then the analyst's own. */
  'notes.templates': library<{ templates: Template[] }>()(nothing),
  /** Makes a template of a note as saved: its headings, words and prompts, its fields, none of its quotations. */
  'notes.make-template': library<Template>()(
    z.strictObject({
      note: NoteId,
      title: templateTitle,
      description: z.string().trim().max(500).default(''),
    }),
  ),
  /** Gives an own template another title; its name stays. */
  'notes.rename-template': library<Template>()(z.strictObject({ name: templateName, title: templateTitle })),
  /** Puts an own template into the bin, or takes it out again. */
  'notes.bin-template': library<null>()(z.strictObject({ name: templateName, binned: z.boolean() })),
  /** A template as a Markdown file with front matter. */
  'notes.render-template': library<RenderedNote>()(z.strictObject({ name: templateName, language })),
  /** The same, in a file. */
  'notes.export-template': host<Exported>()(z.strictObject({ name: templateName, language })),
  /** Keeps a Markdown file as an own template; `language` counts where it states none. Fails with `no-template-title`. */
  'notes.import-template': library<Template>()(
    z.strictObject({ content: z.string().max(1_000_000), language: language.default('en') }),
  ),
  'notes.create': library<Note>()(
    z.strictObject({
      title: z.string().max(500),
      /** The name of a template; an own one counts in whatever language it is. */
      template: z.string().optional(),
      language: language.default('en'),
      /** What is said of the note besides its words, over what its template says. */
      details: NoteDetails.partial().default({}),
    }),
  ),
  /**
   * A new note that digests articles: headline, agency and date of each, its lead and clips as quotations. `clipsMade`: of
   * so many leads there was no clip yet, and one was made. Fails with `not-found`.
   */
  'notes.digest': library<{ note: Note; articles: number; clipsMade: number }>()(
    z.strictObject({
      articles: z.array(ArticleId).min(1).max(200),
      title: z.string().max(500),
      language: language.default('en'),
      group: z.enum(digestGroups).default('agency'),
    }),
  ),
  /** Notes, archived ones too, last saved first. `binned`: those in the bin, last binned first. */
  'notes.list': library<{ notes: NoteSummary[] }>()(z.strictObject({ binned: z.boolean().default(false) })),
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
  /**
   * Archives, bins, tags or gives a status to several notes at once, all or none, and takes them out again; only what is
   * given changes. Answers them as they are then, in the order asked.
   */
  'notes.arrange': library<{ notes: NoteSummary[] }>()(
    z.strictObject({ notes: z.array(z.strictObject({ id: NoteId, ...arrangement })).max(10_000) }),
  ),
  /**
   * Removes a note for good that was begun and never written: no title, no words, nothing said of it, never saved. Any
   * other note stays; `discarded` tells.
   */
  'notes.discard': library<{ discarded: boolean }>()(z.strictObject({ id: NoteId })),
  /** A copy of a note under another title, with what is known of it besides its words; it is a draft again. */
  'notes.duplicate': library<Note>()(z.strictObject({ id: NoteId, title: z.string().max(500) })),
  /** Removes the notes in the bin for good, with their versions. */
  'notes.empty-bin': library<{ removed: number }>()(nothing),
  /** Puts a note into the bin, or takes it out again. */
  'notes.bin': library<NoteSummary>()(z.strictObject({ id: NoteId, binned: z.boolean() })),
  /** A note's versions, newest first, and the revision that it is at now. */
  'notes.versions': library<{ revision: number; versions: NoteVersion[] }>()(z.strictObject({ id: NoteId })),
  /** How many versions a note has and when the last one was made, without a look at what they keep. */
  'notes.version-health': library<{ total: number; lastMadeAt: string | null }>()(
    z.strictObject({ id: NoteId }),
  ),
  /** One version, whole. Fails with `not-found`, and with `version-damaged` when it is not what was kept. */
  'notes.version': library<WholeVersion>()(z.strictObject({ id: NoteId, version })),
  /** How a version differs from another, or from the note as it is (null), word by word. */
  'notes.compare': library<VersionComparison>()(
    z.strictObject({ id: NoteId, first: version, second: version.nullable() }),
  ),
  /** Keeps the note as saved as a version with a name; a version that is kept already gets the name. */
  'notes.keep-version': library<NoteVersion>()(
    z.strictObject({ id: NoteId, name: z.string().trim().min(1).max(200) }),
  ),
  /**
   * Makes a version the note again, as a new revision on top of `revision`; the note as it was is kept as a version.
   * Fails with `stale` when another save came first, and as notes.version does.
   */
  'notes.restore-version': library<Note>()(z.strictObject({ id: NoteId, version, revision: z.int().min(0) })),
  /**
   * Asks to write a note. Not held: another window writes it. `take`: held in any case, after that window has saved. The
   * claim ends when it is released, taken, or the window's connection ends.
   */
  'notes.claim': host<{ held: boolean; claim: number }>()(
    z.strictObject({ id: NoteId, take: z.boolean().default(false) }),
  ),
  'notes.release': host<null>()(z.strictObject({ id: NoteId })),
  /** Where the analyst was in a note when it was last open. */
  'notes.place': library<{ place: NotePlace | null }>()(z.strictObject({ id: NoteId })),
  'notes.keep-place': library<null>()(z.strictObject({ id: NoteId, place: NotePlace })),
  /** Compares every quotation of a saved note with the article it is from. */
  'notes.verify': library<Verification>()(z.strictObject({ id: NoteId })),
  /** Looks for the place where quoted words nearly stand that no article has word for word. */
  'notes.near-quoted': library<{ near: NearText | null }>()(z.strictObject({ text: z.string().max(10_000) })),
  /** Appends a clip as a quotation, outside any window. */
  'notes.append-clip': library<Note>()(z.strictObject({ id: NoteId, clip: ClipId })),
  /** Appends Markdown, outside any window. */
  'notes.append-markdown': library<Note>()(z.strictObject({ id: NoteId, markdown: longText })),
  /** Stores an image for notes: PNG, JPEG, GIF or WebP, by its bytes. Fails with `unsupported-format`, `too-large`. */
  'notes.add-image': library<NoteImage>()(z.strictObject({ base64: z.base64().max(largestImage) })),
  /** The bytes of an image. Fails with `not-found`. */
  'notes.image': library<{ mediaType: string; base64: string }>()(z.strictObject({ id: ImageId })),
};
