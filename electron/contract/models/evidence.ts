import { z } from 'zod';
import { ArticleId, ClipId, NoteId } from '../ids.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const units = z.int().min(0);
const words = z.string().max(4 * 1024 * 1024);

/** The name of the evidence among a PDF's attachments. */
export const evidenceFile = 'attache-evidence.json';

/**
 * What an export says of itself, so that it can be checked. Offsets count UTF-16 units; hashes are SHA-256 in
 * hexadecimal, of texts in UTF-8. `digest` is of the whole in canonical JSON without `digest`: a checksum that finds
 * what was changed by accident or carelessly, and no signature, for whoever changes the evidence can compute it anew.
 */
export const Evidence = z.strictObject({
  format: z.literal('attache-evidence'),
  version: z.literal(1),
  app: z.strictObject({ name: z.string().max(100), version: z.string().max(100) }),
  note: z.strictObject({
    id: NoteId,
    title: z.string().max(500),
    language: z.enum(['en', 'vi']),
    revision: units,
    savedAt: z.string().max(100),
    /** Of its state in the library. */
    sha256,
    /** Its words, block by block, without citations; `at`: after how many units of the words a citation stands. */
    blocks: z.array(
      z.strictObject({
        kind: z.string().max(100),
        words,
        citations: z.array(z.strictObject({ clip: ClipId, at: units, mark: z.string().max(1_000) })),
        /** `mark`: where it is not its number. */
        footnotes: z.array(
          z.strictObject({ at: units, number: units, mark: z.string().max(100).optional() }),
        ),
      }),
    ),
    footnotes: z.array(words),
  }),
  /** `start` and `end` count in the words of the block; `words` is what stands there. */
  quotations: z.array(
    z.strictObject({
      clip: ClipId,
      block: units,
      start: units,
      end: units,
      inline: z.boolean(),
      words,
    }),
  ),
  /** Selectors as in the W3C's Web Annotation Data Model, in the article's canonical text. `label`: in the annex. */
  clips: z.array(
    z.strictObject({
      id: ClipId,
      article: ArticleId,
      orphaned: z.boolean(),
      label: z.string().max(20).nullable(),
      position: z.strictObject({ type: z.literal('TextPositionSelector'), start: units, end: units }),
      quote: z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: words,
        prefix: words,
        suffix: words,
      }),
    }),
  ),
  articles: z.array(
    z.strictObject({
      id: ArticleId,
      title: z.string(),
      agency: z.string().nullable(),
      outlet: z.string().nullable(),
      publishedOn: z.string().nullable(),
      language: z.string(),
      address: z.string().nullable(),
      importedAt: z.string(),
      original: z.strictObject({ sha256, bytes: units, mediaType: z.string() }),
      text: z.strictObject({
        sha256,
        units,
        /** The canonical text itself, in a pack; else null. */
        content: words.nullable(),
        /** Its blocks, in a pack, by their places in it. */
        blocks: z.array(z.tuple([units, units])),
      }),
    }),
  ),
  /** What the evidence is in: the bytes of the PDF before it, or the HTML without it. */
  document: z.strictObject({ sha256, bytes: units }).nullable(),
  digest: sha256,
});
export type Evidence = z.infer<typeof Evidence>;
/** Evidence before what it is in is known. */
export type UnsealedEvidence = Omit<Evidence, 'document' | 'digest'>;
