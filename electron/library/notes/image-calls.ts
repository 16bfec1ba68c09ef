import { createHash } from 'node:crypto';
import { fail, ok } from '../../contract/failure.ts';
import { ImageId } from '../../contract/ids.ts';
import type { Handlers } from '../library.ts';
import { imageFacts } from './image-size.ts';
import { insertImage, readImage } from './image-table.ts';

export const imageCalls: Handlers<'notes.add-image' | 'notes.image'> = {
  'notes.add-image': ({ db }, { base64 }) => {
    const bytes = Buffer.from(base64, 'base64');
    const facts = imageFacts(bytes);
    if (!facts) return fail('unsupported-format');
    const id = ImageId.parse(createHash('sha256').update(bytes).digest('hex'));
    insertImage(db, id, { mediaType: facts.mediaType, bytes });
    return ok({ id, width: facts.width, height: facts.height });
  },

  'notes.image': ({ db }, { id }) => {
    const image = readImage(db, id);
    if (!image) return fail('not-found', id);
    return ok({ mediaType: image.mediaType, base64: Buffer.from(image.bytes).toString('base64') });
  },
};
