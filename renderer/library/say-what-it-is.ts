import type { ArticleId } from '../../electron/contract/ids.ts';
import { useOpenArticle } from '../reader/open-article.ts';
import { useResults } from '../search/results.ts';
import { choose, useChosen } from '../state/chosen.ts';
import { correct } from './correct.ts';

export type WhatItIs = 'article' | 'no-article';

/** Says of pages that they are articles, or that they are none; they then stand where articles stand, or apart. */
export async function sayWhatItIs(ids: readonly ArticleId[], what: WhatItIs): Promise<void> {
  const done = await correct(ids, { notArticle: what === 'no-article' }, `details.${what}`);
  // They are in the list no longer.
  if (done) choose([]);
}

/** The articles chosen together, else the one that is open, as long as that can be said of them. */
export function ofWhichToSay(what: WhatItIs): ArticleId[] {
  const { articles } = useChosen.getState();
  const apart = useResults.getState().filters.notArticle;
  if (articles.size > 0) return apart === (what === 'article') ? [...articles] : [];
  const open = useOpenArticle.getState().article;
  return open && open.notArticle === (what === 'article') ? [open.id] : [];
}
