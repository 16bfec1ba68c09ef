import type { DatabaseSync } from 'node:sqlite';
import { ArticleId } from '../../../contract/ids.ts';
import type { Facets, FacetValue, SearchFilter } from '../../../contract/models/search.ts';
import { type ArticleColumns, articleColumns } from '../../articles/article-columns.ts';
import { statements } from '../../db/statements.ts';
import { facetBits, filterTest, readClipTags } from './facet-tests.ts';

/** Values of a facet that are told; a list that goes on any longer is not read. */
const mostValues = 100;
const mostStories = 20;

const sql = { story: 'SELECT id, title FROM article WHERE seq = ?' } as const;

/**
 * Counts the facets of what a query finds (`rows`; null: every article) in one pass: an article that passes the whole
 * filter counts in every facet, one that fails in a single facet counts in that one alone. With `fold`, the articles
 * of a story count once for each value.
 */
export function countFacets(
  db: DatabaseSync,
  rows: Iterable<number> | null,
  filter: SearchFilter,
  fold: boolean,
): Omit<Facets, 'query'> {
  const columns = articleColumns(db);
  const clipTags = readClipTags(db);
  const failedOf = filterTest(db, columns, clipTags, filter);
  const { language, agency, place, day } = columns.dictionaries;
  const counter = (values: readonly string[]) =>
    codeCounter(values, columns, fold && filter.story === undefined);
  const languages = counter(language.values);
  const agencies = counter(agency.values);
  const places = counter(place.values);
  const monthOf = monthsOf(day.values);
  const months = counter(monthOf.months);
  const clipped = counter(['yes', 'no']);
  const tags = new Map<string, ReturnType<typeof counter>>();
  const stories = new Map<number, number>();

  for (const seq of rows ?? columns.byDate) {
    // The index may be ahead of the articles.
    if (!columns.present[seq]) continue;
    const failed = failedOf(seq);
    const counts = (bit: number) => (failed & ~bit) === 0;
    if (failed !== 0 && (failed & (failed - 1)) !== 0) continue;
    if (counts(facetBits.language)) languages.add(columns.language[seq] ?? 0, seq);
    if (counts(facetBits.agency)) agencies.add(columns.agency[seq] ?? 0, seq);
    if (counts(facetBits.place)) places.add(columns.place[seq] ?? 0, seq);
    const month = monthOf.byDay[columns.day[seq] ?? 0] ?? -1;
    if (month >= 0 && counts(facetBits.month)) months.add(month, seq);
    if (counts(facetBits.clipped)) clipped.add(clipTags.has(seq) ? 0 : 1, seq);
    if (counts(facetBits.tag))
      for (const tag of clipTags.get(seq) ?? []) {
        const counted = tags.get(tag) ?? counter([tag]);
        tags.set(tag, counted);
        counted.add(0, seq);
      }
    const story = columns.story[seq];
    if (story && counts(facetBits.story)) stories.set(story, (stories.get(story) ?? 0) + 1);
  }

  const reprinted = [...stories].filter(([, count]) => count > 1);
  const [yes, no] = clipped.values();
  return {
    languages: most(languages.values(), filter.language === undefined ? [] : [filter.language]),
    agencies: most(agencies.values(), filter.agencies),
    places: most(places.values(), filter.places),
    tags: most(
      [...tags.values()].flatMap((counted) => counted.values()),
      filter.tags,
    ),
    months: months
      .values()
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    clipped: { yes: yes?.count ?? 0, no: no?.count ?? 0 },
    stories: reprinted
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
      .slice(0, mostStories)
      .flatMap(([story, count]) => {
        const row = statements(db, sql).story.get(story);
        return row ? [{ article: ArticleId.parse(row['id']), title: String(row['title']), count }] : [];
      }),
    folded: reprinted.reduce((sum, [, count]) => sum + count - 1, 0),
  };
}

/** Counts articles by the code of a value; with `fold`, those of one story once for each value. */
function codeCounter(values: readonly string[], columns: ArticleColumns, fold: boolean) {
  const counts = new Uint32Array(values.length);
  const counted = new Set<number>();
  return {
    add(code: number, seq: number): void {
      const story = fold ? (columns.story[seq] ?? 0) : 0;
      if (story > 0) {
        const key = story * values.length + code;
        if (counted.has(key)) return;
        counted.add(key);
      }
      counts[code] = (counts[code] ?? 0) + 1;
    },
    values: (): FacetValue[] => values.map((value, code) => ({ value, count: counts[code] ?? 0 })),
  };
}

/** The values with most results; those that are chosen are told even when they have none. */
function most(values: readonly FacetValue[], chosen: readonly string[] = []): FacetValue[] {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  const ordered = [...values, ...missing.map((value) => ({ value, count: 0 }))]
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return ordered.filter(({ value }, at) => at < mostValues || chosen.includes(value));
}

/** The month of each day, by codes; -1 where only a year is known, or nothing. */
function monthsOf(days: readonly string[]): { months: string[]; byDay: Int32Array } {
  const codes = new Map<string, number>();
  const byDay = Int32Array.from(days, (day) => {
    if (day.length < 7) return -1;
    const month = day.slice(0, 7);
    const code = codes.get(month) ?? codes.size;
    codes.set(month, code);
    return code;
  });
  return { months: [...codes.keys()], byDay };
}
