import { z } from 'zod';
import { ArticleId, SavedSearchId } from '../ids.ts';
import type {
  ArticleHits,
  BesideAnswer,
  ClipHit,
  Facets,
  NoteHit,
  SavedSearch,
  SearchAnswer,
  SimilarArticles,
} from '../models/search.ts';
import { library, limit, nothing, queryText } from './define-call.ts';
import { searchFilter } from './search-filter.ts';

const sort = z.enum(['relevance', 'date']);
/** The words of a query that looks among clips or notes; their last one may be on its way. */
const beside = z.strictObject({ query: queryText, limit: limit.default(100) });
const name = z.string().trim().min(1).max(200);

export const searchCalls = {
  /** Articles for what was typed. `asTyped`: the last word is the beginning of a word. Never fails for a query. */
  'search.query': library<SearchAnswer>()(
    z.strictObject({
      query: queryText,
      asTyped: z.boolean().default(false),
      limit: limit.default(50),
      offset: z.int().min(0).default(0),
      ...searchFilter,
      sort: sort.default('relevance'),
      /** Shows one article of each story, the first in the order; `total` counts so too. A single story is not folded. */
      foldReprints: z.boolean().default(false),
      /** Looks for what was typed and nothing like it: neither `didYouMean` nor `forgiven`. */
      literal: z.boolean().default(false),
      /** Who asks, such as one window: its question is given up (`cancelled`) as soon as the same asks another query. */
      session: z.string().max(64).optional(),
    }),
  ),
  /** Where the words of a query stand in one article. */
  'search.locate': library<ArticleHits>()(
    z.strictObject({ query: queryText, asTyped: z.boolean().default(false), article: ArticleId }),
  ),
  /** Counts for the facets of a query, which may be empty; a call of its own so that results need not wait for it. */
  'search.facets': library<Facets>()(
    z.strictObject({
      query: queryText,
      asTyped: z.boolean().default(false),
      ...searchFilter,
      foldReprints: z.boolean().default(false),
    }),
  ),
  /** Articles that share an article's most telling words, without its reprints. Fails with `not-found`. */
  'search.similar': library<SimilarArticles>()(
    z.strictObject({ article: ArticleId, limit: limit.default(50) }),
  ),
  /** Clips by quotation, comment, tags and source. With all the words; where there are none, with any. */
  'search.clips': library<BesideAnswer<ClipHit>>()(beside),
  /** Notes by title, text and details, as search.clips. */
  'search.notes': library<BesideAnswer<NoteHit>>()(beside),

  /** Saved searches by name, with how many articles are new in each. */
  'search.saved': library<{ saved: SavedSearch[] }>()(nothing),
  'search.save': library<SavedSearch>()(
    z.strictObject({ name, query: queryText, filter: z.strictObject(searchFilter), sort }),
  ),
  /** Gives a saved search another name, or, `seen`, counts all its results as seen. */
  'search.change-saved': library<SavedSearch>()(
    z.strictObject({ id: SavedSearchId, name: name.optional(), seen: z.boolean().default(false) }),
  ),
  /** Puts a saved search into the bin, or takes it out again. */
  'search.bin-saved': library<null>()(z.strictObject({ id: SavedSearchId, binned: z.boolean() })),

  /** What was searched for, latest first, each query once. */
  'search.history': library<{ queries: string[] }>()(nothing),
  /** Puts a query at the head of the history. */
  'search.remember': library<null>()(z.strictObject({ query: queryText.trim().min(1) })),
  'search.clear-history': library<null>()(nothing),
};
