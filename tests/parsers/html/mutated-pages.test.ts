import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../../electron/parsers/html/html-reader.ts';
import { readMhtml } from '../../../electron/parsers/html/mhtml-reader.ts';
import { between, pick, type Random, randomFrom } from '../../bench/random.ts';
import { fixture } from './pages.ts';

const count = 2_000;
const typed = new Set(['empty', 'unreadable', 'too-large']);
const pages = ['vi-complete.html', 'en-single-file.html', 'login.html'].map(fixture);
const archives = [fixture('vi-blink.mhtml')];

for (const { name, sources, read } of [
  { name: 'pages', sources: pages, read: readHtml },
  { name: 'MHTML pages', sources: archives, read: readMhtml },
]) {
  test(`${count} damaged ${name} are each an article or a typed failure`, () => {
    const random = randomFrom(20_260_114);
    for (let at = 0; at < count; at++) {
      const result = read(damage(pick(random, sources), random), { name: `${at}.html` });
      if (!result.ok) assert.ok(typed.has(result.failure.code), `${at}: ${result.failure.code}`);
      else
        assert.ok(
          result.value.every(({ parts }) => parts.every(({ text }) => text !== '')),
          String(at),
        );
    }
  });
}

/** Bytes flipped, cut off, cut out, doubled, or spliced with another page. */
function damage(source: Buffer, random: Random): Buffer {
  const at = between(random, 0, source.length - 1);
  const to = Math.min(source.length, at + between(random, 1, 400));
  switch (between(random, 0, 4)) {
    case 0: {
      const flipped = Buffer.from(source);
      for (let flips = 0; flips < 12; flips++)
        flipped[between(random, 0, source.length - 1)] = between(random, 0, 255);
      return flipped;
    }
    case 1:
      return source.subarray(0, at);
    case 2:
      return Buffer.concat([source.subarray(0, at), source.subarray(to)]);
    case 3:
      return Buffer.concat([source.subarray(0, to), source.subarray(at)]);
    default: {
      const other = pick(random, pages);
      return Buffer.concat([source.subarray(0, at), other.subarray(between(random, 0, other.length - 1))]);
    }
  }
}
