import { z } from 'zod';

/** Ids are a letter for the kind and twelve of Crockford's base-32 digits, so that one can be read aloud. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

export const ArticleId = z
  .string()
  .regex(/^a[0-9a-z]{12}$/)
  .brand<'ArticleId'>();
export const ClipId = z
  .string()
  .regex(/^c[0-9a-z]{12}$/)
  .brand<'ClipId'>();
export const NoteId = z
  .string()
  .regex(/^n[0-9a-z]{12}$/)
  .brand<'NoteId'>();
export const JobId = z
  .string()
  .regex(/^j[0-9a-z]{12}$/)
  .brand<'JobId'>();
export const SavedSearchId = z
  .string()
  .regex(/^q[0-9a-z]{12}$/)
  .brand<'SavedSearchId'>();
/** Stands for a file or folder the analyst chose or dropped; only the host knows its path. */
export const SourceToken = z
  .string()
  .regex(/^s[0-9a-z]{12}$/)
  .brand<'SourceToken'>();

/** An image of a note: the SHA-256 of its bytes, in hexadecimal. */
export const ImageId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ImageId'>();

export type ArticleId = z.infer<typeof ArticleId>;
export type ClipId = z.infer<typeof ClipId>;
export type NoteId = z.infer<typeof NoteId>;
export type JobId = z.infer<typeof JobId>;
export type ImageId = z.infer<typeof ImageId>;
export type SavedSearchId = z.infer<typeof SavedSearchId>;
export type SourceToken = z.infer<typeof SourceToken>;

/** A new id of a kind: `newId(NoteId, 'n')`. 60 random bits from the platform's generator. */
export function newId<S extends z.ZodType>(schema: S, letter: string): z.infer<S> {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return schema.parse(letter + Array.from(bytes, (byte) => digits[byte & 31]).join(''));
}
