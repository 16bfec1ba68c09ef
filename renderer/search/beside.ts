import { navigate } from '../state/navigation.ts';
import { openClip } from '../state/open-clip.ts';
import { focusRegion } from '../state/regions.ts';
import type { Beside } from './fetch-page.ts';

/** Opens a clip at its passage, or a note in its column; the focus goes along when `go`. */
export function openBesideHit(beside: Beside, index: number, go = true): void {
  if (beside.in === 'clips') {
    const clip = beside.hits[index]?.clip;
    if (clip) void openClip(clip.id, go);
    return;
  }
  const note = beside.hits[index]?.note;
  if (!note) return;
  navigate({ note: note.id });
  if (go) focusRegion('note');
}
