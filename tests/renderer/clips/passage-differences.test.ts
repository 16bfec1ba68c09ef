import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageDifferences } from '../../../renderer/clips/passage-differences.ts';

const inShort = (clipped: string, passage: string) =>
  passageDifferences(clipped, passage)
    .map(({ kind, text }) => (kind === 'both' ? text : `${kind === 'first' ? '-' : '+'}{${text.trim()}}`))
    .join('');

test('words of the clip that a passage has otherwise, or not at all, are marked at their place', () => {
  assert.equal(
    inShort('Trade grew by 7.5 per cent in March.', 'Trade grew by 7.1 per cent in March.'),
    'Trade grew by -{7.5} +{7.1} per cent in March.',
  );
  assert.equal(
    inShort('Hội nghị không thông qua nghị quyết.', 'Hội nghị thông qua nghị quyết.'),
    'Hội nghị -{không} thông qua nghị quyết.',
  );
  assert.equal(
    inShort('Ministers met in Hanoi.', 'Ministers met again in Hanoi.'),
    'Ministers met +{again} in Hanoi.',
  );
});

test('the same words set otherwise have no differences, and nothing of the passage is left out', () => {
  assert.deepEqual(passageDifferences('“Yes” - he said', '"Yes" – he said'), [
    { kind: 'both', text: '"Yes" – he said' },
  ]);
  const passage = 'Một câu khác hẳn, 12 chữ.';
  const kept = passageDifferences('Something else entirely', passage).filter(({ kind }) => kind !== 'first');
  assert.equal(
    kept
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    passage,
  );
});
