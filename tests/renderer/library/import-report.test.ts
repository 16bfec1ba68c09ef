import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId } from '../../../electron/contract/ids.ts';
import type { ImportedItem } from '../../../electron/contract/models/import.ts';
import { countRemoved, nameOf, nearPairs } from '../../../renderer/library/import-report.ts';

const id = (digit: number) => ArticleId.parse(`a${String(digit).padStart(12, '0')}`);
const item = (digit: number, path: string): ImportedItem => ({
  id: id(digit),
  path,
  title: `Article ${digit}`,
  language: 'en',
  publishedOn: null,
  warnings: [],
  mediaType: 'text/plain',
  encoding: 'utf-8',
  removed: { navigation: 2, tags: 1 },
});

test('a near duplicate is shown with the article that it became; several of one file each with their own', () => {
  const imported = [item(1, '/pile/a.txt'), item(2, '/pile/export.txt'), item(3, '/pile/export.txt')];
  const pairs = nearPairs({
    imported,
    duplicates: [
      { path: '/pile/copy.txt', of: id(1), kind: 'identical' },
      { path: '/pile/export.txt', of: id(1), kind: 'near' },
      { path: '/pile/export.txt', of: id(9), kind: 'near' },
      { path: '/pile/elsewhere.txt', of: id(1), kind: 'near' },
    ],
  });
  assert.deepEqual(
    pairs.map((pair) => pair.item?.id ?? null),
    [id(2), id(3), null],
  );
});

test('a path of any system is called by its last part', () => {
  assert.equal(nameOf('C:\\Press\\2026\\ferry.txt'), 'ferry.txt');
  assert.equal(nameOf('/press/2026/ferry.txt'), 'ferry.txt');
  assert.equal(nameOf('ferry.txt'), 'ferry.txt');
});

test('what was left out is counted over all reasons', () => {
  assert.equal(countRemoved(item(1, 'a')), 3);
});
