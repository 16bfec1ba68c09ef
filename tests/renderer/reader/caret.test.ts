import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Caret, caretMove, moved, unitsOf } from '../../../renderer/reader/caret.ts';

const text = 'Ministers met. They agreed on peace.\n\nĐà Nẵng hosts them.';
const words = unitsOf(text, 'en', 'word');
const sentences = unitsOf(text, 'en', 'sentence');
const selected = (caret: Caret | null) =>
  caret && text.slice(Math.min(caret.anchor, caret.focus), Math.max(caret.anchor, caret.focus));
const word = (caret: Caret | null, step: 1 | -1, extend: boolean, at = 0) =>
  moved(caret, at, words, { by: 'word', step, extend });
const sentence = (caret: Caret | null, step: 1 | -1, extend = true, at = 0) =>
  moved(caret, at, sentences, { by: 'sentence', step, extend });

test('→ goes from word to word, across blocks, and stops at the last', () => {
  const seen: (string | null)[] = [];
  for (let caret = word(null, 1, false); caret; caret = word(caret, 1, false)) seen.push(selected(caret));
  assert.equal(seen.join(' '), 'Ministers met They agreed on peace Đà Nẵng hosts them');
});

test('← goes back', () => {
  const second = word(word(null, 1, false), 1, false);
  assert.equal(selected(word(second, -1, false)), 'Ministers');
  assert.equal(word(word(null, 1, false), -1, false), null);
});

test('the first move begins at the block that has the focus', () => {
  assert.equal(selected(word(null, 1, false, text.indexOf('Đà'))), 'Đà');
  assert.equal(selected(sentence(null, 1, true, text.indexOf('Đà'))), 'Đà Nẵng hosts them.');
});

test('Shift grows the selection word by word, and shrinks it again', () => {
  const one = word(null, 1, true);
  const two = word(one, 1, true);
  assert.equal(selected(two), 'Ministers met');
  assert.equal(selected(word(two, -1, true)), 'Ministers');
  assert.equal(selected(word(one, -1, true)), '');
});

test('past where it began, the selection grows to the other side', () => {
  const met = word(word(null, 1, false), 1, false);
  const back = word(word(met, -1, true), -1, true);
  assert.equal(selected(back), 'Ministers ');
  assert.deepEqual([back?.anchor, back?.focus], [10, 0]);
});

test('Shift with ↓ grows by sentences, without the white space after them', () => {
  const one = sentence(null, 1);
  assert.equal(selected(one), 'Ministers met.');
  assert.equal(selected(sentence(one, 1)), 'Ministers met. They agreed on peace.');
});

test('a sentence is added to words that were selected first', () => {
  const they = word(word(word(null, 1, false), 1, false), 1, false);
  assert.equal(selected(sentence(they, 1)), 'They agreed on peace.');
});

test('at the end of the text nothing grows any more', () => {
  const last = { anchor: 0, focus: text.length };
  assert.deepEqual(sentence(last, 1), last);
});

test('keys mean moves: sideways words, with Ctrl sentences; downwards only with Shift', () => {
  const key = (name: string, held = {}) =>
    caretMove({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
  assert.deepEqual(key('ArrowRight'), { by: 'word', step: 1, extend: false });
  assert.deepEqual(key('ArrowLeft', { shiftKey: true, ctrlKey: true }), {
    by: 'sentence',
    step: -1,
    extend: true,
  });
  assert.deepEqual(key('ArrowDown', { shiftKey: true }), { by: 'sentence', step: 1, extend: true });
  assert.deepEqual(key('ArrowUp', { shiftKey: true, ctrlKey: true }), {
    by: 'block',
    step: -1,
    extend: true,
  });
  assert.equal(key('ArrowDown'), null);
  assert.equal(key('ArrowRight', { altKey: true }), null);
  assert.equal(key('x'), null);
});
