import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn } from '../../../renderer/reader/places-in.ts';

const original = 'Title\r\n\r\nThe ferry opens\r\nin March.\r\n\r\nSee more\r\n\r\nĐà Nẵng waits.';
const found = (texts: string[]) =>
  placesIn(original, texts).map((place) => (place ? original.slice(...place) : null));

test('texts are found where they stand, however their lines are broken', () => {
  assert.deepEqual(found(['The ferry opens in March.', 'See more', 'Đà Nẵng waits.']), [
    'The ferry opens\r\nin March.',
    'See more',
    'Đà Nẵng waits.',
  ]);
});

test('a text that does not stand in the original is passed over, and those after it are still found', () => {
  assert.deepEqual(found(['The ferry shuts.', 'See more']), [null, 'See more']);
});

test('a text that stands there twice is found once for each time', () => {
  assert.deepEqual(placesIn('more more', ['more', 'more', 'more']), [[0, 4], [5, 9], null]);
});
