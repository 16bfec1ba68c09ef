import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectFormat } from '../../../electron/parsers/detect-format.ts';
import { readOdt } from '../../../electron/parsers/odt/read-odt.ts';
import { makeOdt } from '../../support/make-docx.ts';

async function read(body: string, others: Parameters<typeof makeOdt>[1] = []) {
  const result = await readOdt(makeOdt(body, others), { name: 'a.odt' });
  assert.ok(result.ok, JSON.stringify(result));
  const [document] = result.value;
  assert.ok(document);
  return document;
}

async function codeOf(bytes: Uint8Array): Promise<string | null> {
  const result = await readOdt(bytes, { name: 'a.odt' });
  return result.ok ? null : result.failure.code;
}

test('headings, paragraphs, lists, tables and frames are blocks of their kind; notes come last', async () => {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const { parts } = await read(
    [
      '<text:h>A heading</text:h>',
      '<text:p>First<text:s text:c="2"/>words<text:tab/>here<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>, on.</text:p>',
      '<text:p text:style-name="Quotations">Said she.</text:p>',
      '<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p><text:p>more</text:p></text:list-item></text:list>',
      `<table:table><table:table-row>${cell('Year')}${cell('Trade')}</table:table-row><table:table-row>${cell('2025')}${cell('12')}</table:table-row></table:table>`,
      '<text:p>Around <draw:frame><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame>it.</text:p>',
    ].join(''),
  );
  assert.deepEqual(
    parts.map(({ kind, text }) => [kind, text]),
    [
      ['heading', 'A heading'],
      ['paragraph', 'First  words here, on.'],
      ['quote', 'Said she.'],
      ['list', 'one\ntwo more'],
      ['table', 'Year | Trade\n2025 | 12'],
      ['paragraph', 'In a frame'],
      ['paragraph', 'Around it.'],
      ['paragraph', 'A note.'],
    ],
  );
});

test('a comment is left out with nothing of it in the text', async () => {
  const { parts } = await read(
    '<text:p>Before <office:annotation><dc:creator>An</dc:creator><text:p>Check this.</text:p></office:annotation>after.</text:p>',
  );
  assert.deepEqual(parts, [
    { kind: 'paragraph', text: 'Check this.', removed: 'comments' },
    { kind: 'paragraph', text: 'Before after.', removed: null },
  ]);
});

test('meta.xml tells title, author and the day of making', async () => {
  const meta = {
    name: 'meta.xml',
    bytes:
      '<o:m xmlns:o="urn:o" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A visit</dc:title><o:initial-creator>Trần Thị Bình</o:initial-creator><dc:creator>Someone Else</dc:creator><o:creation-date>2026-01-14T08:30:00</o:creation-date></o:m>',
  };
  const { stated } = await read('<text:p>Text</text:p>', [meta]);
  assert.deepEqual(
    [stated.title, stated.byline, stated.createdOn],
    ['A visit', 'Trần Thị Bình', '2026-01-14'],
  );
});

test('a DOCTYPE, a locked, a cut and an empty document each fail in their own way', async () => {
  const manifest = { name: 'META-INF/manifest.xml', bytes: '<m><encryption-data/></m>' };
  assert.equal(await codeOf(makeOdt('<text:p>x</text:p>', [manifest])), 'encrypted');
  assert.equal(await codeOf(makeOdt('', [{ name: 'meta.xml', bytes: '<!DOCTYPE a><a/>' }])), 'unreadable');
  assert.equal(await codeOf(makeOdt('<text:p>x</text:p>').subarray(0, 300)), 'truncated');
  assert.equal(await codeOf(makeOdt('')), 'empty');
});

test('elements nested without end are read without running out of stack', async () => {
  const deep = 20_000;
  const { parts } = await read(
    `${'<text:section>'.repeat(deep)}<text:p>Deep.</text:p>${'</text:section>'.repeat(deep)}`,
  );
  assert.equal(parts[0]?.text, 'Deep.');
});

test('what a picture is called is no text, and a section that is not shown is left out', async () => {
  const { parts } = await read(
    [
      '<text:p>Seen <draw:frame><svg:title>Dam</svg:title><svg:desc>A dam at dawn</svg:desc></draw:frame>words.</text:p>',
      '<text:section text:name="a" text:display="none"><text:p>Secret words.</text:p></text:section>',
      '<text:section text:name="b"><text:p>Open words.</text:p></text:section>',
    ].join(''),
  );
  assert.deepEqual(
    parts.map(({ text, removed }) => [text, removed]),
    [
      ['Seen words.', null],
      ['Secret words.', 'hidden'],
      ['Open words.', null],
    ],
  );
});

test('a flat document is read without its running heads and pictures', async () => {
  const of = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  const flat = [
    `<?xml version="1.0"?><office:document ${['office', 'text', 'style', 'draw', 'meta'].map(of).join(' ')}`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:mimetype="application/vnd.oasis.opendocument.text">',
    '<office:meta><dc:title>The lamps of the old quarter</dc:title></office:meta><office:master-styles>',
    '<style:header><text:p>Running head</text:p></style:header></office:master-styles><office:body><office:text>',
    '<text:p>First words.<draw:image><office:binary-data>aGVsbG8=</office:binary-data></draw:image></text:p>',
    '</office:text></office:body></office:document>',
  ].join('');
  assert.equal(detectFormat('a.xml', Buffer.from(flat)), 'odt');
  const result = await readOdt(Buffer.from(flat), { name: 'a.fodt' });
  assert.ok(result.ok);
  assert.equal(result.value[0]?.stated.title, 'The lamps of the old quarter');
  assert.deepEqual(result.value[0]?.parts, [{ kind: 'paragraph', text: 'First words.', removed: null }]);
});
