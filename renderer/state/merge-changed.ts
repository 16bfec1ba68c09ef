import type { ClipId } from '../../electron/contract/ids.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';

/**
 * The clips, newest first, after those of `ids` have changed to what `changed` says: each in its place, a new one first,
 * none that is in the bin or gone. Null when one comes from the bin to a place that only the library knows.
 */
export function mergeChanged(
  clips: readonly Clip[],
  ids: ReadonlySet<ClipId>,
  changed: readonly Clip[],
): Clip[] | null {
  const live = new Map(changed.flatMap((clip) => (clip.binnedAt === null ? [[clip.id, clip] as const] : [])));
  const kept = clips.flatMap((clip) => {
    if (!ids.has(clip.id)) return [clip];
    const now = live.get(clip.id);
    live.delete(clip.id);
    return now ? [now] : [];
  });
  const [newest = ''] = clips
    .map(({ createdAt }) => createdAt)
    .sort()
    .reverse();
  const added = [...live.values()].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const times = new Set(added.map(({ createdAt }) => createdAt));
  const ordered = added.every(({ createdAt }) => createdAt > newest) && times.size === added.length;
  return ordered ? [...added, ...kept] : null;
}
