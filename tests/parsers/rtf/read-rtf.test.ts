import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRtf } from '../../../electron/parsers/rtf/read-rtf.ts';
import type { SourceDocument } from '../../../electron/parsers/source-document.ts';

const fonts = String.raw`{\fonttbl{\f0\fnil\fcharset0 Times New Roman;}{\f1\fnil\fcharset163 Arial;}{\f2\fnil\fcharset0 .VnTime;}{\f3\fnil\fcharset0 .VnTimeH;}{\f4\fnil\fcharset0 VNI-Times;}}`;

function read(body: string): SourceDocument {
  const result = readRtf(Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252\deff0${fonts}${body}}`, 'latin1'), {
    name: 'a.rtf',
  });
  assert.ok(result.ok, JSON.stringify(result));
  const [document] = result.value;
  assert.ok(document);
  return document;
}

function textsOf(body: string): string[] {
  return read(body)
    .parts.filter(({ removed }) => removed === null)
    .map(({ text }) => text.normalize('NFC'));
}

function codeOf(rtf: string): string | null {
  const result = readRtf(Buffer.from(rtf, 'latin1'), { name: 'a.rtf' });
  return result.ok ? null : result.failure.code;
}

test('paragraphs, lines and signs are read, what only draws is not', () => {
  assert.deepEqual(
    textsOf(
      String.raw`\pard One \ldblquote two\rdblquote\emdash three\~four{\pict\wmetafile8 0102ab}{\*\unknown junk}\par five\line six\par`,
    ),
    ['One “two”—three four', 'five', 'six'],
  );
});

test('bytes are read in the code page of their font', () => {
  assert.deepEqual(textsOf(String.raw`\f0 Caf\'e9\par\f1 Vi\'ea\'f2t Nam\par`), ['Café', 'Việt Nam']);
});

test('fonts from before Unicode draw what they were made to draw', () => {
  assert.deepEqual(textsOf(String.raw`\f2 Vi\'d6t Nam\par\f3 vi\'d6t nam\par\f4 Vie\'e4t Nam\par`), [
    'Việt Nam',
    'VIỆT NAM',
    'Việt Nam',
  ]);
});

test('a sign by its number stands for the characters that follow it, as many as its group says', () => {
  assert.deepEqual(
    textsOf(String.raw`Vi\u7879?t {\uc0 Vi\u7879 t} {\uc2 Vi\u7879\'65\'3ft} \u-10179?\u-8704?\par`),
    ['Việt Việt Việt 😀'],
  );
});

test('lists, tables, headings and notes are blocks of their kind', () => {
  const { parts } = read(
    String.raw`{\stylesheet{\s0 Normal;}{\s1 heading 1;}}\pard\s1 A heading\par\pard{\pntext\'B7\tab}one\par{\pntext\'B7\tab}two\par\pard\trowd a\cell b\cell\row\trowd c\cell d\cell\row\pard After{\footnote A note.} it.\par`,
  );
  assert.deepEqual(
    parts.map(({ kind, text }) => [kind, text]),
    [
      ['heading', 'A heading'],
      ['list', 'one\ntwo'],
      ['table', 'a | b\nc | d'],
      ['paragraph', 'After it.'],
      ['paragraph', 'A note.'],
    ],
  );
});

test('headers, comments and hidden text are left out, not lost', () => {
  const { parts } = read(String.raw`{\header Running\par}\pard Text{\v secret}{\*\annotation Check.}\par`);
  assert.deepEqual(
    parts.map(({ text, removed }) => [text, removed]),
    [
      ['secret', 'hidden'],
      ['Text', null],
      ['Check.', 'comments'],
      ['Running', 'page-furniture'],
    ],
  );
});

test('the information group tells title, author and the day of making', () => {
  const { stated } = read(
    String.raw`{\info{\title A visit \u7879?}{\upr{\author Nguy?n}{\*\ud{\author Nguyen Van An}}}{\creatim\yr2026\mo1\dy14}}Text`,
  );
  assert.deepEqual(
    [stated.title, stated.byline, stated.createdOn],
    ['A visit ệ', 'Nguyen Van An', '2026-01-14'],
  );
});

test('a file that ends too early comes in with what there is, and says so', () => {
  const document = readRtf(Buffer.from(String.raw`{\rtf1 {\b Text that is`), { name: 'a.rtf' });
  assert.ok(document.ok);
  assert.deepEqual(document.value[0]?.warnings, ['cut-off']);
  assert.equal(document.value[0]?.parts[0]?.text, 'Text that is');
});

test('groups without end, nothing to read, and what is no rich text fail', () => {
  assert.equal(codeOf(`{\\rtf1 ${'{'.repeat(200_000)}`), 'unreadable');
  assert.equal(codeOf('{\\rtf1 }'), 'empty');
  assert.equal(codeOf('{\\rtf1 {\\pict 00'), 'truncated');
  assert.equal(codeOf('plain'), 'unreadable');
});
