import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownBy, undrawnSigns, unseen } from '../../../electron/contract/evidence/visible-text.ts';

test('signs of other scripts that a file shows nowhere are taken for undrawn, and not looked for', () => {
  const shown = shownBy(['Before and behind, 東 too.']);
  assert.deepEqual(undrawnSigns('Before \u{a9c5} and behind, 東京 too.', shown), ['\u{a9c5}', '京']);
  assert.equal(unseen('Before \u{a9c5} and behind, 東京 too.', shown), null);
});

test('letters, figures and signs that the app’s own fonts have are never taken for undrawn', () => {
  const shown = shownBy(['It rose by 4 %.']);
  for (const text of ['It rose by 47 %.', 'It rose by 4 %, đã.', 'It rose — by 4 %.', 'It rose by €4 %.'])
    assert.notEqual(unseen(text, shown), null, text);
});

test('a sign that a file shows elsewhere is missed where it is not shown', () => {
  const shown = shownBy(['東 and 東 and one']);
  assert.notEqual(unseen('東 and one', shownBy(['東 here, and one'])), null);
  assert.equal(unseen('東 and one', shown), null);
});
