import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../../electron/parsers/html/html-reader.ts';
import { documentOf, prose, removedFor, storyOf } from './pages.ts';

test('a hundred thousand nested elements neither overflow nor lose the text in them', () => {
  const document = documentOf(`${'<div>'.repeat(100_000)}<p>${prose}</p>${'</div>'.repeat(100_000)}`);
  assert.deepEqual(storyOf(document), [`paragraph: ${prose}`]);
});

test('a page of too many elements, or too many bytes, is too large', () => {
  const many = readHtml(Buffer.from('<p>a'.repeat(130_000)), { name: 'a.html' });
  assert.equal(many.ok ? null : many.failure.code, 'too-large');
  const large = readHtml(new Uint8Array(51 * 1024 * 1024), { name: 'a.html' });
  assert.equal(large.ok ? null : large.failure.code, 'too-large');
});

test('ten thousand links of a menu are told up to a bound, and the rest is counted', () => {
  const links = Array.from(
    { length: 10_000 },
    (_, at) => `<div><a href="/${at}">Section number ${at}</a></div>`,
  );
  const { parts } = documentOf(
    `<body><nav>${links.join('')}</nav><p>${prose}</p><p>${prose} Again.</p></body>`,
  );
  const left = parts.filter(({ removed }) => removed !== null);
  assert.equal(left.length, 201);
  assert.equal(left.at(-1)?.text, '… +9800');
});

test('an end that never comes, a quote that never closes and a lone sign are no end of the text', () => {
  assert.deepEqual(storyOf(documentOf(`<p>${prose}</p><svg><p>After a < b.</p>`)), [
    `paragraph: ${prose}`,
    'paragraph: After a < b.',
  ]);
  assert.deepEqual(
    storyOf(documentOf(`<p title="a"">${prose}</p><p class='x>${prose} More.</p>`)).slice(0, 1),
    [`paragraph: ${prose}`],
  );
});

test('pages in old encodings, entities and spoilt UTF-8 read as they were meant', () => {
  const story = `<p>Hội nghị cấp cao khai mạc tại Hà Nội, với sự tham dự của đại diện các nước, nhằm thúc đẩy hợp tác khu vực.</p>`;
  const expected = story.replace(/<\/?p>/g, '');
  const entities = story.replace(/[^\x20-\x7e]/g, (sign) => `&#${sign.codePointAt(0)};`);
  assert.deepEqual(storyOf(documentOf(entities)), [`paragraph: ${expected}`]);
  const spoilt = documentOf(Buffer.from(story.repeat(3)).toString('latin1'));
  assert.ok(storyOf(spoilt)[0]?.startsWith('paragraph: Hội nghị'), storyOf(spoilt)[0]);
  assert.deepEqual(spoilt.warnings, ['repaired-text']);
  const western = Buffer.from(
    `<meta charset="windows-1252"><p>Caf\u00e9 d\u00e9j\u00e0 vu, ${prose}</p>`,
    'latin1',
  );
  assert.ok(storyOf(documentOf(western))[0]?.includes('Café déjà vu'));
});

test('hidden text is told and is no text of the story', () => {
  const document = documentOf(
    `<p>${prose}</p><div style="display: none"><p>Hidden.</p></div><p>${prose} Again.</p>`,
  );
  assert.deepEqual(removedFor(document, 'hidden'), ['Hidden.']);
});

test('what only screen readers are to say is hidden, and does not part the line it stands in', () => {
  const sheet =
    '.a{color:red}.off , .away:not(:focus){position:absolute;clip:rect(0,0,0,0)}#b .c{left:-9999px}';
  for (const [attributes, style] of [
    ['class="sr-only"', ''],
    ['style="position:absolute;left:-9999px"', ''],
    ['class="b off"', sheet],
    ['class="away"', sheet],
  ] as const) {
    const page = `<style>${style}</style><p>${prose} <a>Minutes<span ${attributes}>opens in a new window</span></a> follow.</p>`;
    const document = documentOf(`${page}<p>${prose}</p>`);
    assert.deepEqual(removedFor(document, 'hidden'), ['opens in a new window'], attributes);
    assert.ok(storyOf(document)[0]?.endsWith('Minutes follow.'), attributes);
  }
  const seen = `<style>${sheet}</style><p class="c not-sr-only">${prose}</p><p>${prose} Again.</p>`;
  assert.deepEqual(removedFor(documentOf(seen), 'hidden'), []);
});
