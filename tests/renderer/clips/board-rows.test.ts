import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId, ClipId, NoteId } from '../../../electron/contract/ids.ts';
import type { Clip } from '../../../electron/contract/models/clip.ts';
import {
  type BoardView,
  boardRows,
  clipsInView,
  countFilters,
  wholeBoard,
} from '../../../renderer/clips/board-rows.ts';
import { bareSource, justClipped } from '../../support/clip-source.ts';

function clip(name: string, change: Partial<Clip>): Clip {
  return {
    id: ClipId.parse(`c${name.padEnd(12, '0')}`),
    article: ArticleId.parse('a000000000001'),
    start: 0,
    end: 1,
    quote: name,
    prefix: '',
    suffix: '',
    comment: '',
    tags: [],
    colour: 1,
    createdAt: '2026-01-14T12:00:00.000Z',
    ...justClipped,
    source: bareSource,
    ...change,
  };
}

const note = NoteId.parse('n000000000001');
const other = ArticleId.parse('a000000000002');
const beta = { ...bareSource, title: 'Beta', publishedOn: '2026-01-10' };
const alpha = { ...bareSource, title: 'Alpha', publishedOn: '2026-01-20' };
const one = clip('one', { start: 5, tags: ['x', 'y'], rank: 3, source: beta, notes: [note] });
const two = clip('two', {
  article: other,
  tags: ['y'],
  rank: 1,
  source: alpha,
  createdAt: '2026-01-20T12:00:00.000Z',
});
const three = clip('three', { start: 1, rank: 2, source: beta, orphaned: true });
const clips = [one, two, three];
const seen = (change: Partial<BoardView>) =>
  clipsInView(clips, { ...wholeBoard, ...change }).map(({ quote }) => quote);
const names = { withoutTag: 'no tag', withoutNote: 'no note', note: () => 'Briefing' };
const rows = (change: Partial<BoardView>) =>
  boardRows(clips, { ...wholeBoard, ...change }, names).map((row) =>
    row.kind === 'head' ? `${row.label} (${row.count})` : row.clip.quote,
  );

test('clips are narrowed down by article, tag, note, day and whether they have a place', () => {
  assert.deepEqual(seen({}), ['one', 'two', 'three']);
  assert.deepEqual(seen({ article: other }), ['two']);
  assert.deepEqual(seen({ tag: 'y' }), ['one', 'two']);
  assert.deepEqual(seen({ note }), ['one']);
  assert.deepEqual(seen({ from: '2026-01-15' }), ['two']);
  assert.deepEqual(seen({ to: '2026-01-15' }), ['one', 'three']);
  assert.deepEqual(seen({ orphans: true }), ['three']);
  assert.equal(countFilters({ ...wholeBoard, tag: 'y', from: '2026-01-15', to: '2026-01-16' }), 2);
});

test('clips are ordered by article and place, by the date of the article, or by hand', () => {
  assert.deepEqual(seen({ sort: 'article' }), ['two', 'three', 'one']);
  assert.deepEqual(seen({ sort: 'date' }), ['two', 'three', 'one']);
  assert.deepEqual(seen({ sort: 'hand' }), ['two', 'three', 'one']);
});

test('grouped clips stand under heads; one with two tags stands under both', () => {
  assert.deepEqual(rows({ group: 'article' }), ['Beta (2)', 'one', 'three', 'Alpha (1)', 'two']);
  assert.deepEqual(rows({ group: 'tag' }), ['x (1)', 'one', 'y (2)', 'one', 'two', 'no tag (1)', 'three']);
  assert.deepEqual(rows({ group: 'note' }), ['Briefing (1)', 'one', 'no note (2)', 'two', 'three']);
});
