import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Filters,
  fromSearchFilter,
  isNarrowed,
  noFilters,
  toggled,
  toSearchFilter,
} from '../../../renderer/search/filters.ts';

test('filters that are not chosen are left out of the question', () => {
  assert.deepEqual(toSearchFilter(noFilters), {});
  assert.equal(isNarrowed({ ...noFilters, sort: 'date', notArticle: true }), false);
  assert.equal(isNarrowed({ ...noFilters, clipped: false }), true);
});

test('a saved search comes back as it was', () => {
  const filters: Filters = {
    ...noFilters,
    language: 'vi',
    from: '2026-01-01',
    agencies: ['VNA', ''],
    places: ['Cebu'],
    tags: ['line'],
    clipped: true,
    sort: 'date',
  };
  assert.deepEqual(fromSearchFilter(toSearchFilter(filters), 'date'), filters);
});

test('a value is chosen, and chosen no longer', () => {
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
  assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
});
