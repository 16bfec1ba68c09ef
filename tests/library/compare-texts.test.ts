import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts } from '../../electron/library/compare-texts.ts';

const told = (first: string, second: string) =>
  compareTexts(first, second).map(
    ({ kind, text }) => `${{ first: '-', second: '+', both: '' }[kind]}${text}`,
  );

test('words that take the place of others are told as two runs, not word by word', () => {
  assert.deepEqual(told('They agreed yesterday to open it.', 'They agreed on Tuesday to open it.'), [
    'They agreed ',
    '-yesterday ',
    '+on Tuesday ',
    'to open it.',
  ]);
  assert.deepEqual(told('Each ferry takes thirty.', 'The ferries take thirty.'), [
    '-Each ferry takes',
    '+The ferries take',
    ' thirty.',
  ]);
});

test('what is only added or left out takes the place of nothing', () => {
  assert.deepEqual(told('after the meeting.', 'after the long meeting in the capital.'), [
    'after the ',
    '+long ',
    'meeting',
    '+ in the capital',
    '.',
  ]);
});

test('the runs of each side are its text, sign by sign', () => {
  const pairs = [
    ['a b c d', 'x b y  d'],
    ['one\n\ntwo three', 'one\n\n2 3 four'],
    ['', 'all new'],
    ['a  b', 'c  d e'],
  ] as const;
  for (const [first, second] of pairs) {
    const runs = compareTexts(first, second);
    const side = (kind: 'first' | 'second') =>
      runs.map((run) => (run.kind === kind || run.kind === 'both' ? run.text : '')).join('');
    assert.deepEqual([side('first'), side('second')], [first, second]);
  }
});
