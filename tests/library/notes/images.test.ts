import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageFacts } from '../../../electron/library/notes/image-size.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

/** One pixel, as a PNG. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('an image is stored once, under the hash of its bytes, and comes back as it was', async (t) => {
  const library = await temporaryLibrary(t);
  const first = await library.ask('notes.add-image', { base64: png });
  const second = await library.ask('notes.add-image', { base64: png });
  assert.equal(first.id, second.id);
  assert.deepEqual([first.width, first.height], [1, 1]);
  assert.deepEqual(await library.ask('notes.image', { id: first.id }), {
    mediaType: 'image/png',
    base64: png,
  });
});

test('what is no image is refused, whatever it is called', async (t) => {
  const library = await temporaryLibrary(t);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').toString('base64');
  assert.equal((await library.refused('notes.add-image', { base64: svg })).code, 'unsupported-format');
});

test('sizes are read from the headers of JPEG, GIF and WebP', () => {
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108006400c803012200', 'hex');
  assert.deepEqual(imageFacts(jpeg), { mediaType: 'image/jpeg', width: 200, height: 100 });
  const gif = Buffer.from('4749463839612c01c800f70000', 'hex');
  assert.deepEqual(imageFacts(gif), { mediaType: 'image/gif', width: 300, height: 200 });
  const lossless = Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.alloc(4),
    Buffer.from('WEBPVP8L'),
    Buffer.alloc(4),
    Buffer.from([0x2f, 0x63, 0x40, 0x0c, 0x00]),
    Buffer.alloc(8),
  ]);
  assert.deepEqual(imageFacts(lossless), { mediaType: 'image/webp', width: 100, height: 50 });
});

test('a file that ends within its header is no image', () => {
  const whole = Buffer.from(png, 'base64');
  for (let length = 0; length < 24; length++) assert.equal(imageFacts(whole.subarray(0, length)), null);
});
