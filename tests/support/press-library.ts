import type { TestContext } from 'node:test';
import type { CallInput } from '../../electron/contract/calls.ts';
import type { Part } from '../../electron/contract/models/article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

const outside = (kind: 'caption' | 'related', text: string): Part => ({ kind, text, removed: null });

/** A library with a few articles in both languages. */
export function press(t: Pick<TestContext, 'after'>): TemporaryLibrary {
  const library = temporaryLibrary(t);
  library.add({
    title: 'Minister receives guest',
    agency: 'VNA',
    place: 'Hanoi',
    publishedOn: '2026-01-14',
    paragraphs: ['Foreign Minister Le Hoai Trung spoke of relations between countries.', 'A peaceful sea.'],
    parts: [outside('caption', 'The delegation poses'), outside('related', 'Venezuela votes')],
  });
  library.add({
    title: 'Bộ trưởng tiếp khách',
    language: 'vi',
    agency: 'TTXVN',
    place: 'Hà Nội',
    publishedOn: '2026-01-15',
    paragraphs: ['Bộ trưởng Lê Hoài Trung tiếp ông Kao Kim Hourn.', 'Con đường hòa bình.'],
  });
  library.add({
    title: 'Hoa hồng',
    language: 'vi',
    publishedOn: '2026-02-01',
    paragraphs: ['Hoa nở. Hoa tàn. Hoa hoa hoa. Trung thu ở Hội An.'],
  });
  return library;
}

/** The titles found, in order, and none where only a corrected query finds any. */
export async function titles(
  library: TemporaryLibrary,
  query: string,
  more: Partial<CallInput<'search.query'>> = {},
) {
  const { hits, forgiven } = await library.ask('search.query', { query, ...more });
  return (forgiven ? [] : hits).map(({ title }) => title);
}

export const minister = 'Minister receives guest';
export const boTruong = 'Bộ trưởng tiếp khách';
export const hoaHong = 'Hoa hồng';
