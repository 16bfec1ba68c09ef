import type { DatabaseSync } from 'node:sqlite';
import type { SearchFilter } from '../../../contract/models/search.ts';
import type { ArticleColumns, Dictionary } from '../../articles/article-columns.ts';
import { statements } from '../../db/statements.ts';

/** What may be chosen in a search; the number is its bit in what an article fails. */
export const facetBits = {
  language: 1,
  agency: 2,
  place: 4,
  month: 8,
  tag: 16,
  clipped: 32,
  story: 64,
  /** No facet: what is no article is kept apart. */
  notArticle: 128,
} as const;

/** The tags of each article that has clips, by row number. */
export type ClipTags = ReadonlyMap<number, ReadonlySet<string>>;

const sql = {
  clips: 'SELECT article, tags FROM clip WHERE binned_at IS NULL',
  story: 'SELECT seq, coalesce(story, 0) AS story FROM article WHERE id = ?',
} as const;

export function readClipTags(db: DatabaseSync): ClipTags {
  const tags = new Map<number, Set<string>>();
  for (const row of statements(db, sql).clips.iterate()) {
    const article = Number(row['article']);
    const own = tags.get(article) ?? new Set();
    tags.set(article, own);
    for (const tag of JSON.parse(String(row['tags'])) as string[]) own.add(tag);
  }
  return tags;
}

/** A test that tells, as bits, which parts of a filter an article fails; 0: it passes. As filterClause, in memory. */
export function filterTest(
  db: DatabaseSync,
  columns: ArticleColumns,
  clipTags: ClipTags,
  filter: SearchFilter,
): (seq: number) => number {
  const { language, agency, place, day } = columns.dictionaries;
  const { notArticle, tags, clipped, from, to } = filter;
  const languages = accepted(language, filter.language === undefined ? undefined : [filter.language]);
  const agencies = accepted(agency, filter.agencies);
  const places = accepted(place, filter.places);
  const days = from === undefined && to === undefined ? null : Uint8Array.from(day.values, inRange(from, to));
  const story = filter.story === undefined ? null : statements(db, sql).story.get(filter.story);
  const [storySeq, storyNumber] = [Number(story?.['seq'] ?? -1), Number(story?.['story'] ?? 0)];

  return (seq) => {
    let failed = 0;
    if (languages && !languages[columns.language[seq] ?? 0]) failed |= facetBits.language;
    if (agencies && !agencies[columns.agency[seq] ?? 0]) failed |= facetBits.agency;
    if (places && !places[columns.place[seq] ?? 0]) failed |= facetBits.place;
    if (days && !days[columns.day[seq] ?? 0]) failed |= facetBits.month;
    if (notArticle !== undefined && (columns.notArticle[seq] === 1) !== notArticle)
      failed |= facetBits.notArticle;
    if (clipped !== undefined && clipTags.has(seq) !== clipped) failed |= facetBits.clipped;
    if (tags && !tags.some((tag) => clipTags.get(seq)?.has(tag))) failed |= facetBits.tag;
    if (filter.story !== undefined && seq !== storySeq)
      if (storyNumber === 0 || columns.story[seq] !== storyNumber) failed |= facetBits.story;
    return failed;
  };
}

/** By code, whether a value is one of those chosen; null when any is. */
function accepted({ values }: Dictionary, chosen: readonly string[] | undefined): Uint8Array | null {
  if (chosen === undefined) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}

/** A year or a month alone lies in every range that touches it. */
function inRange(from: string | undefined, to: string | undefined): (day: string) => 0 | 1 {
  return (day) =>
    day !== '' && (from === undefined || `${day}~` >= from) && (to === undefined || day <= to) ? 1 : 0;
}
