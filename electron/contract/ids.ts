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

/** A new id of a kind: `newId(NoteId, 'n')`. 60 random bits. */
export function newId<S extends z.ZodType>(schema: S, letter: string): z.infer<S> {
  return idOf(schema, letter, randomBits());
}

/** 60 bits from the platform's generator. */
export function randomBits(): bigint {
  return (crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n) >> 4n;
}

/** The id of a kind that stands for 60 bits; what sorts first among numbers does so among ids. */
export function idOf<S extends z.ZodType>(schema: S, letter: string, bits: bigint): z.infer<S> {
  const places = bits.toString(32).padStart(12, '0');
  return schema.parse(letter + Array.from(places, (place) => digits[Number.parseInt(place, 32)]).join(''));
}
