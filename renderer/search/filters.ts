import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ArticleLanguage } from '../../electron/contract/models/article.ts';
import type { SearchFilter, SearchSort } from '../../electron/contract/models/search.ts';

/** What the list is narrowed down by, and how it is ordered. */
export interface Filters {
  language: ArticleLanguage | null;
  /** First and last day of publication, YYYY-MM-DD; empty for any. */
  from: string;
  to: string;
  /** Only what is no article (section fronts, lists, login pages); otherwise these are kept out of sight. */
  notArticle: boolean;
  /** Any of these; none chosen is any. `''` stands for none stated. */
  agencies: readonly string[];
  places: readonly string[];
  tags: readonly string[];
  clipped: boolean | null;
  story: { article: ArticleId; title: string } | null;
  sort: SearchSort;
  /** Shows the reprints of a story one by one. */
  unfolded: boolean;
}

export const noFilters: Filters = {
  language: null,
  from: '',
  to: '',
  notArticle: false,
  agencies: [],
  places: [],
  tags: [],
  clipped: null,
  story: null,
  sort: 'relevance',
  unfolded: false,
};

/** The filter that a question of the contract takes. */
export function toSearchFilter(filters: Filters): SearchFilter {
  const { language, from, to, agencies, places, tags, clipped, story } = filters;
  return {
    ...(language ? { language } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(agencies.length > 0 ? { agencies: [...agencies] } : {}),
    ...(places.length > 0 ? { places: [...places] } : {}),
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
    ...(clipped === null ? {} : { clipped }),
    ...(story ? { story: story.article } : {}),
  };
}

/** The inverse, for a saved search; a story is then known by its article alone. */
export function fromSearchFilter(filter: SearchFilter, sort: SearchSort): Filters {
  return {
    ...noFilters,
    language: filter.language ?? null,
    from: filter.from ?? '',
    to: filter.to ?? '',
    agencies: filter.agencies ?? [],
    places: filter.places ?? [],
    tags: filter.tags ?? [],
    clipped: filter.clipped ?? null,
    story: filter.story ? { article: filter.story, title: '' } : null,
    sort,
  };
}

/** A list with a value put in, or taken out when it is there. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** Whether anything is narrowed down; neither the order nor what is no article counts. */
export function isNarrowed(filters: Filters): boolean {
  return Object.keys(toSearchFilter(filters)).length > 0;
}
