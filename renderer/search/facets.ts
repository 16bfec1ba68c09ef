import { create } from 'zustand';
import type { Facets } from '../../electron/contract/models/search.ts';
import { call, connection } from '../connection/call.ts';
import { useNavigation } from '../state/navigation.ts';
import { toSearchFilter } from './filters.ts';
import { inOrder } from './in-order.ts';
import { type Bin, binsOf } from './months.ts';
import { useResults } from './results.ts';

interface Counts {
  /** Null before the first answer. */
  facets: Facets | null;
  /** The histogram's bars: those of the whole library, so that they stay where they are while one types. */
  bins: readonly Bin[];
  /** What the query finds among clips and notes. */
  clips: number;
  notes: number;
}

export const useCounts = create<Counts>(() => ({ facets: null, bins: [], clips: 0, notes: 0 }));

/** Counting waits for this pause, so that the results of the next key need not wait for it. */
const pauseMs = 120;
const refreshMs = 1_000;

const fetchFacets = inOrder((query: string) => {
  const { filters, notArticles } = useResults.getState();
  return call('search.facets', {
    query,
    asTyped: true,
    ...toSearchFilter(filters),
    ...(notArticles !== 0 ? { notArticle: filters.notArticle } : {}),
    foldReprints: !filters.unfolded,
  });
});

const fetchBeside = inOrder(async (query: string) => {
  if (query.trim() === '') return { clips: 0, notes: 0 };
  const [clips, notes] = await Promise.all([
    call('search.clips', { query, limit: 0 }),
    call('search.notes', { query, limit: 0 }),
  ]);
  return { clips: clips.ok ? clips.value.total : 0, notes: notes.ok ? notes.value.total : 0 };
});

async function count(): Promise<void> {
  const { query, meant, beside, like } = useResults.getState();
  if (beside || like) return;
  // What fails here is told with the results.
  const [facets, totals] = await Promise.all([fetchFacets(meant), fetchBeside(query)]);
  if (useNavigation.getState().query !== query) return;
  if (facets?.ok) useCounts.setState({ facets: facets.value });
  if (totals) useCounts.setState(totals);
}

async function countLibrary(): Promise<void> {
  const answer = await call('search.facets', { query: '', notArticle: false });
  if (answer.ok) useCounts.setState({ bins: binsOf(answer.value.months) });
}

/** Counts after each answer, once the typing pauses; returns what ends that. */
export function watchCounts(): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let refresh: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void count(), pauseMs);
  };
  const ends = [
    useNavigation.subscribe((now, before) => {
      if (now.query === before.query) return;
      clearTimeout(pause);
    }),
    useResults.subscribe((now, before) => now.answers !== before.answers && later()),
    connection().on('library.changed', ({ what }) => {
      if (what !== 'articles') later();
      else
        refresh ??= setTimeout(() => {
          refresh = undefined;
          void countLibrary();
        }, refreshMs);
    }),
    connection().onReachable((reachable) => reachable && void countLibrary()),
  ];
  void countLibrary();
  return () => {
    clearTimeout(pause);
    clearTimeout(refresh);
    for (const end of ends) end();
  };
}
