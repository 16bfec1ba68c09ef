import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchingScroll, type Pane } from '../../../renderer/reader/scroll-match.ts';

const part = (number: number, top: number, bottom: number) => ({ part: number, top, bottom });
const cleaned: Pane = { parts: [part(1, 100, 300), part(3, 300, 500)], most: 1_000 };
const original: Pane = {
  parts: [part(0, 0, 400), part(1, 400, 600), part(2, 600, 900), part(3, 900, 1_300)],
  most: 2_000,
};

test('parts that both panes show lie side by side', () => {
  assert.equal(matchingScroll(cleaned, original, 100), 400);
  assert.equal(matchingScroll(original, cleaned, 900), 300);
});

test('within a part, and past what only one pane shows, the way is shared out evenly', () => {
  assert.equal(matchingScroll(cleaned, original, 200), 500);
  assert.equal(matchingScroll(original, cleaned, 750), 300);
});

test('beginning and end meet, and a pane is never scrolled beyond its end', () => {
  assert.equal(matchingScroll(cleaned, original, 0), 0);
  assert.equal(matchingScroll(cleaned, original, 1_000), 2_000);
  assert.equal(matchingScroll(cleaned, { parts: original.parts, most: 700 }, 500), 700);
});

test('without a part in common, and in a pane that cannot scroll, nothing breaks', () => {
  assert.equal(matchingScroll(cleaned, { parts: [], most: 500 }, 500), 250);
  assert.equal(matchingScroll({ parts: [], most: 0 }, original, 0), 0);
});
