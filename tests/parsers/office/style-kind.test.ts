import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styleKind } from '../../../electron/parsers/office/style-kind.ts';

test('what a paragraph is for is told by the name of its style, in English and Vietnamese', () => {
  const kinds = {
    quote: [
      'Quote',
      'Intense Quote',
      'IntenseQuote',
      'Quotations',
      'Block Text',
      'Block Quote',
      'Trích dẫn',
      'Trích dẫn Nổi bật',
    ],
    heading: ['heading 1', 'Heading2', 'Title', 'Subtitle', 'Tiêu đề 1'],
    caption: ['caption', 'Illustration', 'Chú thích ảnh'],
    list: ['List Bullet', 'list number 2'],
  };
  for (const [kind, names] of Object.entries(kinds))
    for (const name of names) assert.equal(styleKind(name), kind, name);
  for (const name of ['', 'Normal', 'List Paragraph', 'Body Text', 'Bảng', 'Quoted price'])
    assert.equal(styleKind(name), null, name);
});
