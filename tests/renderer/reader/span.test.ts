import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, BlockKind } from '../../../electron/contract/models/article.ts';
import { partIn, placeOf, spanOf } from '../../../renderer/reader/span.ts';

/** An article of these blocks; captions and related stories stand outside its text. */
function article(...parts: [BlockKind, string][]) {
  let text = '';
  const blocks = parts.map(([kind, words], part): Block => {
    if (kind === 'caption' || kind === 'related') return { part, kind, text: words, start: null, end: null };
    const start = text ? text.length + 2 : 0;
    text += (text ? '\n\n' : '') + words;
    return { part, kind, text: words, start, end: text.length };
  });
  return { text, blocks };
}

const sample = article(
  ['lead', 'Vừa qua, Bộ trưởng phát biểu.'],
  ['caption', 'A photograph'],
  ['paragraph', 'Đà Nẵng 🇻🇳 hosts the meeting.'],
);

test('a selection inside one block is its place in the canonical text', () => {
  const { span } = spanOf(sample, [{ block: 2, start: 8, end: 12 }]);
  assert.equal(sample.text.slice(...(span ?? [0, 0])), '🇻🇳');
});

test('a selection across blocks covers what lies between them', () => {
  const { span, outside } = spanOf(sample, [
    { block: 0, start: 9, end: 29 },
    { block: 2, start: 0, end: 7 },
  ]);
  assert.equal(sample.text.slice(...(span ?? [0, 0])), 'Bộ trưởng phát biểu.\n\nĐà Nẵng');
  assert.equal(outside, false);
});

test('white space at the ends is not clipped, and white space alone is nothing', () => {
  const { span } = spanOf(sample, [{ block: 2, start: 7, end: 19 }]);
  assert.equal(sample.text.slice(...(span ?? [0, 0])), '🇻🇳 hosts');
  assert.equal(spanOf(sample, [{ block: 2, start: 7, end: 8 }]).span, null);
});

test('title, captions and related stories cannot be clipped, and that is told', () => {
  assert.deepEqual(spanOf(sample, [{ block: 'title', start: 0, end: 5 }]), { span: null, outside: true });
  assert.deepEqual(spanOf(sample, [{ block: 1, start: 0, end: 5 }]), { span: null, outside: true });
  const both = spanOf(sample, [
    { block: 'title', start: 0, end: 5 },
    { block: 0, start: 0, end: 3 },
  ]);
  assert.deepEqual(both, { span: [0, 3], outside: true });
});

test('a block that a selection only touches at its edge does not count', () => {
  const { span, outside } = spanOf(sample, [
    { block: 0, start: 0, end: 8 },
    { block: 1, start: 0, end: 0 },
  ]);
  assert.equal(sample.text.slice(...(span ?? [0, 0])), 'Vừa qua,');
  assert.equal(outside, false);
});

test('every span is found again where it was selected', () => {
  for (let start = 0; start < sample.text.length; start++) {
    const from = placeOf(sample.blocks, start, 'start');
    const block = sample.blocks[from?.block ?? -1];
    if (block?.start === null || block?.start === undefined) assert.fail(`nothing at ${start}`);
    const inBlock = start >= block.start;
    assert.equal(block.start + (from?.offset ?? -1), inBlock ? start : block.start);
  }
});

test('between two blocks a span begins in the later and ends in the earlier one', () => {
  const seam = sample.blocks[0]?.end ?? 0;
  assert.deepEqual(placeOf(sample.blocks, seam + 1, 'start'), { block: 2, offset: 0 });
  assert.deepEqual(placeOf(sample.blocks, seam + 1, 'end'), { block: 0, offset: seam });
  assert.deepEqual(placeOf(sample.blocks, seam, 'end'), { block: 0, offset: seam });
});

test('a clip that spans blocks has a part in each, and none in a caption', () => {
  const parts = sample.blocks.map((block) => partIn(block, [20, sample.text.length]));
  assert.deepEqual(parts, [[20, 29], null, [0, sample.blocks[2]?.text.length]]);
});
