import { create } from 'zustand';
import type { ArticleId, ClipId } from '../../electron/contract/ids.ts';
import type { Article } from '../../electron/contract/models/article.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { call, connection } from '../connection/call.ts';
import { inOrder } from '../search/in-order.ts';
import { neighbour, queryToMark, useResults } from '../search/results.ts';
import { clipById } from '../state/clips.ts';
import { tell, tellFailure } from '../state/messages.ts';
import { showArticle, useNavigation } from '../state/navigation.ts';
import { currentSelection } from '../state/selection.ts';
import { type Hit, hitsOf } from './hits.ts';

interface OpenArticle {
  /** What the reader shows; null before the first answer. */
  article: Article | null;
  hits: readonly Hit[];
  /** The hit that the analyst has stepped to; -1 before the first step. */
  hit: number;
  /** The clip that was asked for, in the bin or not. */
  clip: Clip | null;
}

export const useOpenArticle = create<OpenArticle>(() => ({ article: null, hits: [], hit: -1, clip: null }));

const fetchArticle = inOrder((id: ArticleId) => call('articles.get', { id }));
const fetchHits = inOrder(async (article: ArticleId, query: string) =>
  query.trim() ? call('search.locate', { article, query, asTyped: true }) : null,
);
const fetchClip = inOrder(async (id: ClipId | null) => {
  if (!id) return { clip: null };
  const known = clipById(id);
  if (known) return { clip: known };
  const found = await call('clips.get', { id });
  if (!found.ok) tellFailure(found.failure);
  return { clip: found.ok ? found.value : null };
});

/** Where to land in the next article's hits. */
let landing: 'first' | 'last' = 'first';

async function openArticle(id: ArticleId | null): Promise<void> {
  if (!id) {
    useOpenArticle.setState({ article: null, hits: [], hit: -1 });
    return;
  }
  const answer = await fetchArticle(id);
  if (!answer || useNavigation.getState().article !== id) return;
  if (!answer.ok) {
    tellFailure(answer.failure);
    useOpenArticle.setState({ article: null, hits: [], hit: -1 });
    return;
  }
  useOpenArticle.setState({ article: answer.value, hits: [], hit: -1 });
  await locate();
}

/** Shows what the open article has become, at the place where it is being read; any other article is left alone. */
export async function replaceOpenArticle(article: Article): Promise<void> {
  if (useOpenArticle.getState().article?.id !== article.id) return;
  useOpenArticle.setState({ article, hits: [], hit: -1 });
  await locate(false);
}

/** Asks for the open article again: an import or a correction may have changed it. */
export async function refreshOpenArticle(): Promise<void> {
  const { article } = useOpenArticle.getState();
  const answer = article && (await call('articles.get', { id: article.id }));
  if (!answer?.ok || JSON.stringify(answer.value) === JSON.stringify(article)) return;
  await replaceOpenArticle(answer.value);
}

/**
 * Finds the query's words in the open article and, if wanted, lands on one of them, unless a clip is looked at or a
 * passage is being selected.
 */
async function locate(land = true): Promise<void> {
  const { article } = useOpenArticle.getState();
  if (!article) return;
  const answer = await fetchHits(article.id, queryToMark());
  if (useOpenArticle.getState().article !== article) return;
  const hits = answer?.ok ? hitsOf(answer.value) : [];
  const first = landing === 'last' ? hits.length - 1 : Math.min(0, hits.length - 1);
  // Who has begun to select is not carried off to a hit.
  const selection = currentSelection();
  const selecting = selection.article === article.id && selection.span !== null;
  const stay = !land || useNavigation.getState().clip !== null || selecting;
  const wanted = stay ? -1 : first;
  landing = 'first';
  useOpenArticle.setState({ hits, hit: wanted });
}

async function showClip(id: ClipId | null): Promise<void> {
  const answer = await fetchClip(id);
  if (answer) useOpenArticle.setState({ clip: answer.clip });
}

/** Steps to the next or previous hit, and on into the next or previous article of the results. */
export async function stepHit(step: 1 | -1): Promise<void> {
  const { article, hits, hit } = useOpenArticle.getState();
  const next = hit < 0 && step === -1 ? -1 : hit + step;
  if (next >= 0 && next < hits.length) {
    useOpenArticle.setState({ hit: next });
    return;
  }
  if (!article) return;
  const row = await neighbour(article.id, step);
  if (!row) {
    tell({ kind: 'success', key: step === 1 ? 'reader.last-hit' : 'reader.first-hit' });
    return;
  }
  landing = step === 1 ? 'first' : 'last';
  showArticle(row.id);
}

/** Follows what is navigated to; returns what ends that. */
export function watchOpenArticle(): () => void {
  const { article, clip } = useNavigation.getState();
  void openArticle(article);
  void showClip(clip);
  const ends = [
    useNavigation.subscribe((now, before) => {
      if (now.article !== before.article) void openArticle(now.article);
      else if (now.query !== before.query) void locate();
      if (now.clip !== before.clip) void showClip(now.clip);
    }),
    // What was meant is known only with the answer.
    useResults.subscribe((now, before) => {
      if (now.meant !== before.meant && now.meant !== now.query) void locate();
    }),
    connection().on('import.finished', () => void refreshOpenArticle()),
    connection().onReachable((reachable) => {
      const wanted = useNavigation.getState().article;
      if (reachable && wanted && !useOpenArticle.getState().article) void openArticle(wanted);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
