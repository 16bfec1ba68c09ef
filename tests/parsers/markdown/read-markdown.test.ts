import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../electron/parsers/markdown/front-matter.ts';
import { readMarkdown } from '../../../electron/parsers/markdown/read-markdown.ts';
import type { SourceDocument } from '../../../electron/parsers/source-document.ts';

async function read(text: string): Promise<SourceDocument> {
  const result = await readMarkdown(Buffer.from(text), { name: 'x.md' });
  assert.ok(result.ok && result.value[0]);
  return result.value[0];
}
const standing = ({ parts }: SourceDocument) =>
  parts.filter(({ removed }) => removed === null).map(({ kind, text }) => [kind, text]);

test('blocks of Markdown become parts without their marks', async () => {
  const document = await read(
    '# Title\n\nA *first* [paragraph](https://a.example)\nin two lines.\n\n> Said **so**.\n\n1. one\n2. two\n\n- `a`\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
  );
  assert.deepEqual(standing(document), [
    ['heading', 'Title'],
    ['paragraph', 'A first paragraph in two lines.'],
    ['quote', 'Said so.'],
    ['list', 'one\ntwo'],
    ['list', 'a'],
    ['table', 'A | B\n1 | 2'],
  ]);
});

test('pictures, comments and raw markup stay among the parts, left out', async () => {
  const { parts } = await read(
    '![alt](a.png)\n\n*The harbour.*\n\n<!-- a note -->\n\nText <b>bold</b> here.',
  );
  assert.deepEqual(
    parts.map(({ kind, text, removed }) => [kind, text, removed]),
    [
      ['paragraph', '![alt](a.png)', 'placeholder'],
      ['caption', 'The harbour.', null],
      ['paragraph', '<!-- a note -->', 'hidden'],
      ['paragraph', 'Text bold here.', null],
    ],
  );
});

test('lines as long as paragraphs are paragraphs', async () => {
  const line =
    'The long road to the sea was open again after the flood, said everyone who had taken it on that day, and there were many.';
  assert.deepEqual(standing(await read(`${line}\n${line}\n`)).length, 2);
});

test('front matter states title, author, day, address and outlet', async () => {
  const { stated, parts } = await read(
    '---\ntitle: "A: B"\nauthor: [Ha Linh, "Minh"]\ndate: 2026-01-14T08:30:00+07:00\nurl: https://a.example/1\nsite: The Post\nlang: vi-VN\n---\nText.',
  );
  assert.deepEqual(
    [
      stated.title,
      stated.byline,
      stated.publishedOn,
      stated.publishedAt,
      stated.address,
      stated.outlet,
      stated.language,
    ],
    [
      'A: B',
      'Ha Linh, Minh',
      '2026-01-14',
      '2026-01-14T08:30:00+07:00',
      'https://a.example/1',
      'The Post',
      'vi',
    ],
  );
  assert.ok(parts.slice(0, 6).every(({ removed }) => removed === 'metadata-line'));
});

test('a rule at the beginning is no front matter', () => {
  assert.equal(readFrontMatter('---\n\nA paragraph, and no field.\n\n---\n'), null);
  assert.equal(readFrontMatter('---\ntitle: never closed\n'), null);
  assert.equal(readFrontMatter('Text\n---\na: b\n---\n'), null);
});

test('what would keep a parser of Markdown busy for minutes is read as plain text', async () => {
  for (const text of [
    `${'- '.repeat(50_000)}a`,
    '*a_'.repeat(20_000),
    '> a\n'.repeat(50_000),
    `${'!['.repeat(4_000)}a`,
  ]) {
    const document = await read(text);
    assert.ok(document.parts.length > 0);
  }
});
