import type { ClipId } from '../../electron/contract/ids.ts';
import { call } from '../connection/call.ts';
import { clipById } from './clips.ts';
import { valueOrTell } from './messages.ts';
import { showArticle } from './navigation.ts';
import { focusRegion } from './regions.ts';

/** Shows a clip's passage, highlighted, in its article. A clip that is in the bin can still be shown. `go`: the focus goes along. */
export async function openClip(id: ClipId, go = true): Promise<void> {
  const clip = clipById(id) ?? valueOrTell(await call('clips.get', { id }));
  if (!clip) return;
  showArticle(clip.article, clip.id);
  if (go) focusRegion('reader');
}
