import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outsideText } from '../../electron/contract/models/article.ts';
import { parseFile } from '../../electron/parsers/parse-file.ts';
import { importedAt, parsed, parseText, removed, texts } from './parsed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (content: Uint8Array) => {
  const result = parseText(content, 'x.txt', importedAt);
  return result.ok ? 'ok' : `${result.failure.code} ${result.failure.about}`;
};

test('the canonical text is the blocks in reading order, and every block stands at its place in it', () => {
  const article = parsed(
    'Ministers discuss fisheries 🐟',
    'Talks went on for a day.',
    'The port of Đà Nẵng. (Photo: VNA)',
    'Hanoi (VNA) – The ministers met in Đà Nẵng.',
    'What comes next',
    'They will meet again, the host said, when the boats are home.',
    '- Nets',
    '- Boats',
    '> We agreed on everything.',
    '| Year | Boats |',
    '| 2025 | 12 |',
    'That was all./.',
  );
  assert.deepEqual(
    article.blocks.map(({ kind }) => kind),
    ['lead', 'caption', 'paragraph', 'heading', 'paragraph', 'list', 'quote', 'table', 'paragraph'],
  );
  const inside = article.blocks.filter(({ kind }) => !outsideText.has(kind));
  assert.equal(article.text, inside.map(({ text }) => text).join('\n\n'));
  for (const { text, start, end } of inside) assert.equal(article.text.slice(start ?? -1, end ?? -1), text);
  for (const { start, end } of article.blocks.filter(({ kind }) => outsideText.has(kind))) {
    assert.deepEqual([start, end], [null, null]);
  }
});

test('a file with nothing in it is empty', () => {
  for (const text of ['', '\ufeff', ' \r\n\t\u00a0\n', '\u200b\u00ad'])
    assert.equal(codeOf(bytes(text)), 'empty x.txt');
});

test('a binary is unreadable whatever its name', () => {
  assert.equal(codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)), 'unreadable x.txt');
  assert.equal(
    codeOf(Uint8Array.from({ length: 4000 }, (_, i) => 1 + ((i * 7919) % 255))),
    'unreadable x.txt',
  );
});

test('a file above the limit is too large, and one at the limit in a single line is read', async () => {
  const limit = 20 * 1024 * 1024;
  const codeAt = async (size: number) => {
    const result = await parseFile({
      id: 1,
      name: 'x.txt',
      bytes: new Uint8Array(size).fill(0x61),
      importedAt,
    });
    return result.ok ? 'ok' : `${result.failure.code} ${result.failure.about}`;
  };
  assert.equal(await codeAt(limit + 1), 'too-large x.txt');
  assert.equal(await codeAt(limit), 'ok');
});

test('a few bytes that are no UTF-8 are replaced, with a warning', () => {
  const text = bytes('Bộ trưởng nói một giờ về con đường dài đến hòa bình ở caf_ of the house.');
  text[text.indexOf(0x5f)] = 0xff;
  const result = parseText(text, 'x.txt', importedAt);
  assert.ok(result.ok && result.value.text.includes('caf\ufffd of'));
  assert.ok(result.value.warnings.includes('replaced-characters'));
});

test('line ends, spaces, invisible signs and decomposed letters are made one before there are offsets', () => {
  const article = parsed(
    '\ufeffA title\r',
    'The\u00a0mi\u00adnister\u2009of\u200b Vie\u0323\u0302t\tNam spoke.\u2028Then she left.',
  );
  assert.deepEqual(texts(article, 'paragraph'), ['The minister of Việt Nam spoke.', 'Then she left.']);
});

test('signs strewn into words are taken out and recorded; those that belong to a text stay', () => {
  const article = parsed(
    'A title',
    'The dele♔gation of VN☎A met in Jaካnuary. It is 25°C, Apple™s C++ and A→B cost €5; ☕ Tea was served. 東京Tower.',
  );
  assert.deepEqual(removed(article, 'noise-character'), ['♔', '☎', 'ካ']);
  assert.equal(
    article.text,
    'The delegation of VNA met in January. It is 25°C, Apple™s C++ and A→B cost €5; ☕ Tea was served. 東京Tower.',
  );
});

test('lines of a column are joined into paragraphs; a line that ended early ends its paragraph', () => {
  const article = parsed(
    'Talks on the maritime boundary resume',
    '',
    'The delegation of the coast guard left for Jakarta on Monday and',
    'will return on Friday, after talks on trade, fisheries and the',
    'maritime boundary with the neighbouring states of the region.',
    '',
    'A second paragraph is wrapped at the same width, to see whether',
    'its lines are joined as they should be in a message that comes',
    'by mail.',
  );
  assert.equal(article.title, 'Talks on the maritime boundary resume');
  assert.deepEqual(texts(article, 'paragraph'), [
    'The delegation of the coast guard left for Jakarta on Monday and will return on Friday, after talks on trade, fisheries and the maritime boundary with the neighbouring states of the region.',
    'A second paragraph is wrapped at the same width, to see whether its lines are joined as they should be in a message that comes by mail.',
  ]);
});

test('a language is told by its letters, and Vietnamese typed without marks by its words', () => {
  assert.equal(
    parsed('Nguyễn Thị Bình meets Lê Hoài Trung', 'The two met in Hanoi on the sidelines of the forum.')
      .language,
    'en',
  );
  assert.equal(parsed('Thủ tướng tiếp Đại sứ', 'Hai bên trao đổi về hợp tác kinh tế.').language, 'vi');
  assert.equal(
    parsed('Hai ben trao doi', 'Cac nuoc va khu vuc cua chung ta khong duoc quen nhung viec nay trong nam.')
      .language,
    'vi',
  );
});
