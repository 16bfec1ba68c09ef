import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Removal } from '../../../electron/contract/models/article.ts';
import { piecesOf, removalsByReason } from '../../../renderer/reader/pieces.ts';

const blocks: Block[] = [
  { part: 1, kind: 'lead', text: 'The ferry opens.', start: 0, end: 16 },
  { part: 4, kind: 'caption', text: 'A ferry', start: null, end: null },
];
const removed: Removal[] = [
  { part: 0, reason: 'navigation', text: 'Home' },
  { part: 1, reason: 'noise-character', text: '\u2060' },
  { part: 2, reason: 'share-bar', text: 'Share' },
  { part: 3, reason: 'navigation', text: 'World' },
];

test('what was read is put together in reading order, with what was left out in its place', () => {
  assert.deepEqual(
    piecesOf({ blocks, removed }).map(({ part, removed: reason }) => [part, reason]),
    [
      [0, 'navigation'],
      [1, null],
      [2, 'share-bar'],
      [3, 'navigation'],
      [4, null],
    ],
  );
});

test('a sign that was taken out of a text stays with it', () => {
  assert.deepEqual(piecesOf({ blocks, removed })[1]?.signs, ['\u2060']);
});

test('what was left out is gathered by its reason', () => {
  assert.deepEqual(
    removalsByReason(removed).map(([reason, parts]) => [reason, parts.map(({ text }) => text)]),
    [
      ['navigation', ['Home', 'World']],
      ['noise-character', ['\u2060']],
      ['share-bar', ['Share']],
    ],
  );
});
