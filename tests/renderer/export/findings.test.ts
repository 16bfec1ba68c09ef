import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FoundBlock, findingsOf } from '../../../renderer/export/findings.ts';

const long = 'a sentence of more words than a label would ever have';
const block = (change: Partial<FoundBlock>): FoundBlock => ({
  key: '1',
  kind: 'prose',
  words: long,
  cited: false,
  state: null,
  ...change,
});
const problems = (...blocks: FoundBlock[]) => findingsOf(blocks).map(({ problem }) => problem);

test('altered and orphaned quotations are told, verbatim ones are not', () => {
  const quotation = (state: FoundBlock['state']) => block({ kind: 'quotation', cited: true, state });
  assert.deepEqual(problems(quotation('altered'), quotation('verbatim'), quotation('orphaned')), [
    'altered',
    'orphaned',
  ]);
});

test('prose without a citation is told, unless it is short, cited or a heading', () => {
  assert.deepEqual(problems(block({})), ['uncited']);
  assert.deepEqual(problems(block({ cited: true })), []);
  assert.deepEqual(problems(block({ words: 'Dear Minister,' })), []);
  assert.deepEqual(problems(block({ kind: 'other' })), []);
});

test('places are told in the order of the note', () => {
  const found = findingsOf([block({ key: '3' }), block({ key: '1', kind: 'quotation', state: 'altered' })]);
  assert.deepEqual(
    found.map(({ key }) => key),
    ['3', '1'],
  );
});
