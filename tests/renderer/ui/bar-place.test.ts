import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barPlace } from '../../../renderer/ui/bar-place.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  bottom: top + height,
});

test('the selection bar stands above the selection, below it where there is no room, and never over it', () => {
  const view = box(320, 44, 560, 800);
  const bar = box(0, 0, 280, 36);
  for (const selection of [
    box(360, 400, 400, 56),
    box(360, 50, 400, 56),
    box(360, 800, 400, 30),
    box(870, 60, 5, 20),
  ]) {
    const { top, left } = barPlace(selection, bar, view, 0);
    const inView = { top: top + view.top, bottom: top + view.top + bar.height };
    assert.ok(
      inView.bottom <= selection.top || inView.top >= selection.bottom,
      `${inView.top} over ${selection.top}`,
    );
    assert.ok(left >= 0 && left + bar.width <= view.width);
  }
});

test('in a scrolled text the bar stands where the selection is, not where the top is', () => {
  const { top } = barPlace(box(360, 400, 400, 56), box(0, 0, 280, 36), box(320, 44, 560, 800), 1_000);
  assert.equal(top, 400 - 8 - 36 - 44 + 1_000);
});
