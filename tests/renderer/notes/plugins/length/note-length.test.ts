import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteLength, toTarget } from '../../../../../renderer/notes/plugins/length/note-length.ts';

test('words are counted as word processors do, in Vietnamese by syllable', () => {
  assert.equal(noteLength('The well-known ferry – at 7:30.\n\nIt left.', 'en').words, 7);
  assert.equal(noteLength('Hà Nội, ngày 14/1', 'vi').words, 4);
  assert.deepEqual(noteLength(' \n ', 'en'), { words: 0, minutes: 0, pages: 0 });
});

test('a note is as long as was asked within a tenth', () => {
  const length = noteLength('word '.repeat(1_050), 'en');
  assert.deepEqual(length, { words: 1_050, minutes: 5, pages: 2.1 });
  assert.equal(toTarget(length, { unit: 'pages', count: 2 }), 'met');
  assert.equal(toTarget(length, { unit: 'pages', count: 1 }), 'over');
  assert.equal(toTarget(length, { unit: 'words', count: 2_000 }), 'under');
});
