import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { failureCodes } from '../../../electron/contract/failure.ts';
import type { Format } from '../../../electron/parsers/detect-format.ts';
import { readFormat } from '../../../electron/parsers/read-format.ts';
import { mutants } from '../../support/mutate.ts';
import { encode } from '../encoding/encode.ts';
import { fixtures } from './articles-of.ts';

const count = 2_000;
const seed = 20260114;

const fixture = (name: string) => readFileSync(new URL(name, fixtures));
const sentence = 'Bộ trưởng khẳng định các cảng sẽ được nâng cấp trước mùa bão.\n\nNgười dân chờ đợi.';
const encodings = ['vni', 'tcvn3', 'tcvn5712', 'viscii', 'windows-1258', 'utf-16le', 'utf-16be'];

const kinds: Record<string, [format: Format, files: Uint8Array[]]> = {
  'exports in plain text': [
    'text',
    ['factiva-plain.txt', 'factiva-tagged.txt', 'nexis-older.txt', 'nexis-newer.txt', 'proquest.txt'].map(
      fixture,
    ),
  ],
  'exports in HTML': [
    'html',
    ['factiva-plain.html', 'factiva-tagged.html', 'nexis-newer.html', 'europresse.html'].map(fixture),
  ],
  NITF: ['nitf', [fixture('story.nitf')]],
  'NewsML-G2': ['newsml', [fixture('message.newsml.xml')]],
  ninjs: ['ninjs', ['items.ninjs.json', 'lines.ninjs.json'].map(fixture)],
  feeds: ['feed', ['feed.rss', 'feed.atom'].map(fixture)],
  Markdown: ['markdown', ['clipped.md', 'plain.md'].map(fixture)],
  'texts in old encodings': ['text', encodings.map((name) => encode(sentence, name) ?? new Uint8Array(1))],
};

for (const [kind, [format, files]] of Object.entries(kinds)) {
  test(`${count} damaged copies of ${kind} are each read, or fail with a code`, async () => {
    for (const bytes of mutants(files, count, seed)) {
      const read = await readFormat(format, bytes, { name: 'x' });
      if (read.ok) assert.ok(read.value.length > 0 && read.value.every(({ parts }) => Array.isArray(parts)));
      else assert.ok(failureCodes.includes(read.failure.code) && read.failure.code !== 'internal');
    }
  });
}
