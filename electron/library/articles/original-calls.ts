import { fail, ok } from '../../contract/failure.ts';
import { decode } from '../../parsers/encoding/decode.ts';
import { previewEncodings } from '../../parsers/encoding/previews.ts';
import type { Handlers } from '../library.ts';
import { readOriginal } from './original-table.ts';

/**
 * Only the beginning of an original is read in other encodings. It may be read here: decoding looks each byte up in a
 * table, and no file can make it do more.
 */
const previewBytes = 64 * 1024;

export const originalCalls: Handlers<'articles.original' | 'articles.encodings'> = {
  'articles.original': ({ db }, { id }) => {
    const original = readOriginal(db, id);
    if (!original) return fail('not-found', id);
    const { bytes, mediaType, encoding } = original;
    return ok({ mediaType, text: encoding === null ? '' : decode(bytes, { forced: encoding }).text });
  },

  'articles.encodings': ({ db }, { id }) => {
    const original = readOriginal(db, id);
    if (!original) return fail('not-found', id);
    // A format without one encoding (PDF, Word) has nothing to choose.
    if (original.encoding === null) return ok({ encodings: [] });
    return ok({ encodings: previewEncodings(original.bytes.subarray(0, previewBytes)) });
  },
};
