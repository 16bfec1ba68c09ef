import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSplit } from '../../../renderer/clips/split-places.ts';

test('a clip is first offered to be cut behind its first sentence, else in the middle, between words', () => {
  assert.equal(firstSplit('They met. They agreed. They left.', 'en'), 'They met. '.length);
  assert.equal(firstSplit('Hai bên nhất trí. Họ chia tay.', 'vi'), 'Hai bên nhất trí. '.length);
  assert.equal(firstSplit('peace and stability here', 'en'), 'peace and stability '.length);
  assert.equal(firstSplit('peace', 'en'), 0);
});
