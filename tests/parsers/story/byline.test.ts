import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bylineIn } from '../../../electron/parsers/story/byline.ts';

test('a line that says who wrote a story gives the names alone', () => {
  const lines: [string, string][] = [
    ['By An Nguyen', 'An Nguyen'],
    ['BY ANA REYES AND TOM OKORO', 'ANA REYES AND TOM OKORO'],
    ['By Ana Reyes, Tom Okoro and Ludwig van Beek', 'Ana Reyes, Tom Okoro and Ludwig van Beek'],
    ['By Ana Reyes in Hanoi | Published Nov. 20, 2026', 'Ana Reyes'],
    ['Tác giả: Lan Phương', 'Lan Phương'],
    ['Bài và ảnh: Minh Khôi', 'Minh Khôi'],
    ['Written by Ana Reyes (Northwire)', 'Ana Reyes'],
  ];
  for (const [line, names] of lines) assert.equal(bylineIn(line, false, null), names, line);
});

test('names alone are a byline only where they are set as one, and neither a site nor an agency is', () => {
  assert.equal(bylineIn('Lan Phương', false, null), null);
  assert.equal(bylineIn('Lan Phương - 20/11/2026', true, null), 'Lan Phương');
  assert.equal(bylineIn('Harbour News', true, 'Harbour News'), null);
  assert.equal(bylineIn('TTXVN', true, null), null);
});

test('a sentence that begins so is no byline', () => {
  for (const line of [
    'By Friday the water had gone',
    'Bởi vì trời mưa',
    'Bài học: Cần thêm thời gian',
    'By Monday all of them were gone.',
  ])
    assert.equal(bylineIn(line, false, null), null, line);
});
