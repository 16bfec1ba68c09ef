import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId } from '../../../electron/contract/ids.ts';
import type { ArticleSummary } from '../../../electron/contract/models/article.ts';
import { layOutStories } from '../../../renderer/library/story-rows.ts';

const idOf = (name: string) => ArticleId.parse(`a${name.padStart(12, '0')}`);
const article = (name: string, reprints = 0): ArticleSummary => ({
  id: idOf(name),
  title: name,
  language: 'en',
  publishedOn: null,
  agency: null,
  place: null,
  path: name,
  notArticle: false,
  reprints,
});
const rows = [article('1'), article('2', 2), undefined, article('3', 1), article('4')];
const titles = (shown: ReturnType<typeof layOutStories<ArticleSummary>>) =>
  Array.from({ length: shown.count }, (_, index) => {
    const { row, reprint } = shown.at(index);
    return (reprint ? '> ' : '') + (row?.title ?? '…');
  });

test('folded stories are one row each', () => {
  const shown = layOutStories(rows, new Map());
  assert.deepEqual(titles(shown), ['1', '2', '…', '3', '4']);
  assert.deepEqual([shown.rowAt(3), shown.placeOf(idOf('3')), shown.placeOf(idOf('9'))], [3, 3, -1]);
});

test('the reprints of an unfolded story stand under its row, and places count them', () => {
  const unfolded = new Map([
    [idOf('2'), [article('2a'), article('2b')]],
    [idOf('3'), [article('3a')]],
    [idOf('7'), [article('7a')]],
  ]);
  const shown = layOutStories(rows, unfolded);
  assert.deepEqual(titles(shown), ['1', '2', '> 2a', '> 2b', '…', '3', '> 3a', '4']);
  assert.deepEqual(
    Array.from({ length: shown.count }, (_, index) => shown.rowAt(index)),
    [0, 1, 1, 1, 2, 3, 3, 4],
  );
  for (const laidOut of [shown, layOutStories(rows, new Map())])
    for (let index = 0; index < laidOut.count; index++)
      assert.equal(laidOut.idAt(index), laidOut.at(index).row?.id);
  assert.deepEqual(
    ['1', '2b', '3', '3a', '4', '7a'].map((name) => shown.placeOf(idOf(name))),
    [0, 3, 5, 6, 7, -1],
  );
});
