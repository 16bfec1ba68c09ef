import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ArticleSummary } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { valueOrTell } from '../state/messages.ts';
import type { Unfolded } from './story-rows.ts';

/** The stories of the list that are unfolded, each by the article that stands for it. */
export const useUnfolded = create<{ stories: Unfolded }>(() => ({ stories: new Map() }));

/** Shows the reprints of an article's story under its row, or hides them; false when there is nothing to do. */
export function unfold({ id, reprints }: Pick<ArticleSummary, 'id' | 'reprints'>, wanted: boolean): boolean {
  const { stories } = useUnfolded.getState();
  if (reprints === 0 || stories.has(id) === wanted) return false;
  if (wanted) void fetchReprints(id);
  else useUnfolded.setState({ stories: new Map([...stories].filter(([story]) => story !== id)) });
  return true;
}

async function fetchReprints(id: ArticleId): Promise<void> {
  const found = valueOrTell(await call('articles.reprints', { id }));
  if (!found) return;
  useUnfolded.setState({ stories: new Map([...useUnfolded.getState().stories, [id, found.articles]]) });
}

/** Hides all reprints: the list shows something else. */
export function foldAll(): void {
  useUnfolded.setState({ stories: new Map() });
}

/**
 * Asks again for the reprints that are shown: articles have come in, or were corrected. Another article of a story may
 * be the one that stands for it now; the story stays unfolded under that one. `rows`: the articles of the list.
 */
export async function refreshUnfolded(rows: Iterable<{ id: ArticleId } | undefined>): Promise<void> {
  const before = useUnfolded.getState().stories;
  if (before.size === 0) return;
  const inList = new Set<ArticleId>();
  for (const row of rows) if (row) inList.add(row.id);
  const stories = await Promise.all(
    [...before].map(async ([id, reprints]) => {
      const head = inList.has(id) ? id : (reprints.find((one) => inList.has(one.id))?.id ?? id);
      const found = valueOrTell(await call('articles.reprints', { id: head }));
      return [head, found?.articles ?? []] as const;
    }),
  );
  if (useUnfolded.getState().stories !== before) return;
  useUnfolded.setState({ stories: new Map(stories.filter(([, reprints]) => reprints.length > 0)) });
}
