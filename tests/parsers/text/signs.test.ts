import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signKinds, signsIn } from '../../../electron/parsers/text/signs.ts';

function names(text: string): string[] {
  const signs = signsIn(text);
  return Object.entries(signKinds).flatMap(([name, kind]) => ((signs & kind) === 0 ? [] : [name]));
}

test('tells the kinds of signs that a text holds', () => {
  assert.deepEqual(names('Plain words, “quoted” – as they are.'), []);
  assert.deepEqual(names('In 2026'), ['figure']);
  assert.deepEqual(names('Việt Nam'), ['notWestern']);
  assert.deepEqual(names('caf\u00e9'), ['western']);
  assert.deepEqual(names('a\u00a0b'), ['unusual', 'western']);
  assert.deepEqual(names('nul\0'), ['unusual', 'broken']);
  assert.deepEqual(names('e\u0301'), ['unusual', 'notWestern', 'apart']);
  assert.deepEqual(names('d♔e'), ['unusual', 'notWestern', 'foreign']);
});

test('signs that UTF-8 was misread as are told where they stand side by side alone', () => {
  assert.deepEqual(names('Ä‘'), ['western', 'misread']);
  assert.deepEqual(names('‘Ä'), ['western']);
  assert.deepEqual(names('Ä ‘'), ['western']);
});

test('a text holds what its halves hold, and what stands where they meet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const [whole, apart] = [signsIn(one + other), signsIn(one) | signsIn(other)];
      assert.equal(whole & ~signKinds.misread, apart & ~signKinds.misread);
      assert.ok((whole & apart) === apart);
    }),
  );
});
