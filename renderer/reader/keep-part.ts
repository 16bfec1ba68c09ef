import type { ArticleId } from '../../electron/contract/ids.ts';
import { call } from '../connection/call.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { focusRegion, regionOf } from '../state/regions.ts';
import { replaceOpenArticle, useOpenArticle } from './open-article.ts';

interface Change {
  article: ArticleId;
  part: number;
  kept: boolean;
}

/** The change made last, until it is undone. */
let last: Change | null = null;

/** Takes a part out of the open article, or puts one back, and offers to undo that. */
export async function keepPart(part: number, kept: boolean): Promise<void> {
  const { article } = useOpenArticle.getState();
  if (!article) return;
  const change = { article: article.id, part, kept };
  if (!(await make(change))) return;
  last = change;
  tell({
    kind: 'success',
    key: kept ? 'reader.put-back-done' : 'reader.taken-out',
    action: { label: 'action.undo', run: () => void undoPartChange() },
  });
}

/** Whether there is a change of the open article to undo. */
export function canUndoPartChange(): boolean {
  return last !== null && last.article === useOpenArticle.getState().article?.id;
}

export async function undoPartChange(): Promise<void> {
  if (!last) return;
  const { kept, ...change } = last;
  if (!(await make({ ...change, kept: !kept }))) return;
  last = null;
  tell(null);
}

async function make({ article, part, kept }: Change): Promise<boolean> {
  const changed = valueOrTell(await call('articles.keep-part', { id: article, part, kept }));
  if (!changed) return false;
  const inReader = regionOf(document.activeElement) === 'reader';
  void replaceOpenArticle(changed);
  // What had the focus may be gone with the part.
  if (inReader) focusRegion('reader');
  return true;
}
