import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part } from '../../../electron/contract/models/article.ts';
import type { Span } from '../../../electron/contract/models/span.ts';
import { composeChanged } from '../../../electron/library/articles/change-parts.ts';
import { anchorOf, placeOf } from '../../../electron/library/clips/clip-anchor.ts';
import { findPassage } from '../../../electron/library/clips/find-passage.ts';
import { foldText } from '../../../electron/library/clips/folded-text.ts';

const part = (text: string, more: Partial<Part> = {}): Part => ({
  kind: 'paragraph',
  text,
  removed: null,
  ...more,
});
const unchanged = new Map<number, boolean>();

test('a clip has the same place when a part before it goes and comes back', () => {
  const parts = [part('One.'), part('Two words.'), part('Three.')];
  const whole = composeChanged(parts, unchanged);
  const anchor = anchorOf([10, 15], whole);
  assert.ok(anchor);
  assert.deepEqual(anchor, { startPart: 1, startAt: 4, endPart: 1, endAt: 9 });
  const without = composeChanged(parts, new Map([[0, false]]));
  assert.deepEqual(placeOf(anchor, 'words', without), [4, 9]);
  assert.deepEqual(placeOf(anchor, 'words', whole), [10, 15]);
});

test('a passage that a part was put into is not the passage that was clipped', () => {
  const parts = [part('One.'), part('See more', { removed: 'see-more' }), part('Two.')];
  const whole = composeChanged(parts, unchanged);
  const anchor = anchorOf([0, 10], whole);
  assert.ok(anchor);
  assert.equal(placeOf(anchor, 'One.\n\nTwo.', composeChanged(parts, new Map([[1, true]]))), null);
});

test('signs that come back move what stands behind them, and spoil what they stand in', () => {
  const parts = [part('Noisy words', { signs: [{ at: 5, text: '§' }] })];
  const clean = composeChanged(parts, unchanged);
  const shown = composeChanged(parts, new Map([[0, true]]));
  const place = (quote: string) => {
    const start = clean.text.indexOf(quote);
    const anchor = anchorOf([start, start + quote.length], clean);
    return anchor && placeOf(anchor, quote, shown);
  };
  assert.deepEqual(place('words'), [7, 12]);
  assert.deepEqual(place('Noisy'), [0, 5]);
  assert.equal(place('Noisy words'), null);
});

test('whatever is taken out and put back, a clip is where its words are or nowhere, and in the end where it was', () => {
  const sign = fc.record({ at: fc.nat(6), text: fc.constantFrom('§', '¶¶') });
  const anyPart = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 6, maxLength: 9 }),
    signs: fc.uniqueArray(sign, { maxLength: 2, selector: ({ at }) => at }),
    out: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(anyPart, { minLength: 1, maxLength: 5 }),
      fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4'), fc.boolean()),
      fc.nat(),
      fc.nat(),
      (drawn, turned, from, length) => {
        const parts = drawn.map(({ text, signs, out }) =>
          part(text, {
            removed: out ? 'see-more' : null,
            ...(signs.length > 0 ? { signs: signs.toSorted((a, b) => a.at - b.at) } : {}),
          }),
        );
        const before = composeChanged(parts, unchanged);
        fc.pre(before.text.length > 0);
        const start = from % before.text.length;
        const span: Span = [start, start + 1 + (length % (before.text.length - start))];
        const quote = before.text.slice(...span);
        const anchor = anchorOf(span, before);
        assert.ok(anchor);
        assert.deepEqual(placeOf(anchor, quote, before), span);
        const changes = new Map(Object.entries(turned).map(([key, kept]) => [Number(key), kept]));
        const after = composeChanged(parts, changes);
        const place = placeOf(anchor, quote, after);
        if (place) assert.equal(after.text.slice(...place), quote);
      },
    ),
    { numRuns: 2_000, seed: 3 },
  );
});

test('a passage is found again between the words it stood between, and never at a lookalike', () => {
  const passage = { quote: 'the ASEAN summit', prefix: 'ministers prepared ', suffix: ' in Cebu, where' };
  const once = 'New lead. Yesterday ministers prepared the ASEAN summit in Cebu, where it rained.';
  const span = (text: string) => findPassage(passage, foldText(text), null)?.span ?? null;
  assert.deepEqual(span(once), [39, 55]);
  assert.equal(span('A book about the ASEAN summit of 1976.'), null);
  const twice = `${once} ${once}`;
  assert.equal(span(twice), null);
  assert.deepEqual(span(`The story of the ASEAN summit. ${once}`), [70, 86]);
  assert.equal(span('Nothing of the kind.'), null);
});
