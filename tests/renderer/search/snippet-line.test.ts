import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Snippet } from '../../../electron/contract/models/search.ts';
import { onOneLine } from '../../../renderer/search/snippet-line.ts';

const marked = ({ text, marks }: Snippet) => marks.map(([start, end]) => text.slice(start, end));

test('a snippet on one line begins near its first mark, between words, and keeps its marks', () => {
  const text = 'The chairman of the meeting said that rice exports would be reported on, rice first';
  const snippet: Snippet = {
    text,
    marks: [
      [38, 42],
      [73, 77],
    ],
  };
  assert.deepEqual(marked(snippet), ['rice', 'rice']);
  const line = onOneLine(snippet);
  assert.equal(line.text, '… meeting said that rice exports would be reported on, rice first');
  assert.deepEqual(marked(line), ['rice', 'rice']);
});

test('a snippet whose first mark is near its beginning, or that has none, stays whole', () => {
  const near: Snippet = { text: 'Exports of rice', marks: [[11, 15]] };
  assert.deepEqual(onOneLine(near), near);
  assert.deepEqual(onOneLine({ text: 'Nothing', marks: [] }), { text: 'Nothing', marks: [] });
});

test('a word longer than the line allows is left out before the mark', () => {
  const long: Snippet = { text: `${'x'.repeat(60)}-rice`, marks: [[61, 65]] };
  assert.deepEqual(onOneLine(long), { text: '… rice', marks: [[2, 6]] });
});
