import { fail, ok } from '../../contract/failure.ts';
import { readArticle, seqOf } from '../articles/article-table.ts';
import type { Handlers } from '../library.ts';
import { asksForNothing } from './query/query-filter.ts';
import { parseQuery } from './query/query-parser.ts';
import { findClips, findNotes } from './results/beside.ts';
import { countFacets } from './results/facets.ts';
import { similarArticles } from './results/similar.ts';
import {
  binSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  readSavedSearch,
  renameSavedSearch,
  seeSavedSearch,
} from './saved-searches.ts';
import { matchingRows } from './search.ts';
import { clearHistory, readHistory, rememberQuery } from './search-history.ts';

/** What stands around a search: facets, articles like one, clips and notes, saved searches and the history. */
export const browseCalls: Handlers<
  | 'search.facets'
  | 'search.similar'
  | 'search.clips'
  | 'search.notes'
  | 'search.saved'
  | 'search.save'
  | 'search.change-saved'
  | 'search.bin-saved'
  | 'search.history'
  | 'search.remember'
  | 'search.clear-history'
> = {
  'search.facets': ({ db }, { query: text, asTyped, foldReprints, ...filter }) => {
    const query = parseQuery(text, asTyped);
    const rows = text.trim() === '' ? null : asksForNothing(query) ? [] : matchingRows(db, query, {});
    return ok({ query: text, ...countFacets(db, rows, filter, foldReprints) });
  },

  'search.similar': ({ db }, { article: id, limit }) => {
    const article = readArticle(db, id);
    const seq = seqOf(db, id);
    return article && seq !== null ? ok(similarArticles(db, seq, article, limit)) : fail('not-found', id);
  },

  'search.clips': ({ db }, { query: text, limit }) => {
    const query = parseQuery(text, true);
    return ok({ query: text, ...findClips(db, query, limit), mistakes: query.mistakes });
  },
  'search.notes': ({ db }, { query: text, limit }) => {
    const query = parseQuery(text, true);
    return ok({ query: text, ...findNotes(db, query, limit), mistakes: query.mistakes });
  },

  'search.saved': ({ db }) => ok({ saved: listSavedSearches(db) }),

  'search.save': ({ db, now }, said) => {
    const id = insertSavedSearch(db, said, now());
    const saved = readSavedSearch(db, id);
    return saved ? ok(saved) : fail('not-found', id);
  },

  'search.change-saved': ({ db }, { id, name, seen }) => {
    if (name !== undefined) renameSavedSearch(db, id, name);
    if (seen) seeSavedSearch(db, id);
    const saved = readSavedSearch(db, id);
    return saved ? ok(saved) : fail('not-found', id);
  },

  'search.bin-saved': ({ db, now }, { id, binned }) => {
    binSavedSearch(db, id, binned ? now() : null);
    return ok(null);
  },

  'search.history': ({ db }) => ok({ queries: readHistory(db) }),

  'search.remember': ({ db }, { query }) => {
    rememberQuery(db, query);
    return ok(null);
  },

  'search.clear-history': ({ db }) => {
    clearHistory(db);
    return ok(null);
  },
};
