import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ImportWarning } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { focusRegion, regionOf } from '../state/regions.ts';
import { replaceOpenArticle } from './open-article.ts';

/** Settles a warning of import, and offers to undo that. */
export async function dismissWarning(id: ArticleId, warning: ImportWarning): Promise<void> {
  if (!(await settle(id, warning, true))) return;
  tell({
    kind: 'success',
    key: 'warning.dismissed',
    action: {
      label: 'action.undo',
      run: () => void settle(id, warning, false).then((done) => done && tell(null)),
    },
  });
}

async function settle(id: ArticleId, warning: ImportWarning, dismissed: boolean): Promise<boolean> {
  const article = valueOrTell(await call('articles.dismiss-warning', { id, warning, dismissed }));
  if (!article) return false;
  const inReader = regionOf(document.activeElement) === 'reader';
  await replaceOpenArticle(article);
  // What had the focus is gone with the notice.
  if (inReader) focusRegion('reader');
  return true;
}
