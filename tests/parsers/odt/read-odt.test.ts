import assert from 'node:assert/strict';
import { test } from 'node:test';
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
