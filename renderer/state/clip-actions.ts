import type { ClipId } from '../../electron/contract/ids.ts';
import type { AnnotationImport } from '../../electron/contract/models/annotation.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { call, connection } from '../connection/call.ts';
import type { SentenceKey } from '../locale/sentences.ts';
import { fetchClips, showMoved } from './clips.ts';
import { tell, tellFailure, valueOrTell } from './messages.ts';

/** Puts clips into the bin and offers to undo that. */
export async function binClips(clips: readonly ClipId[]): Promise<void> {
  if (clips.length === 0) return;
  await swap([...clips], [], 'clips.binned-several', clips.length);
}

/** Takes clips out of the bin. */
export async function restoreClips(clips: readonly ClipId[]): Promise<boolean> {
  return swap([], [...clips], 'clips.restored', clips.length);
}

/** Makes one clip of several; null when they cannot be one, which is told. */
export async function mergeClips(clips: readonly ClipId[]): Promise<Clip | null> {
  const merged = valueOrTell(await call('clips.merge', { clips: [...clips] }));
  if (!merged) return null;
  await fetchClips([merged.clip.id, ...merged.binned]);
  tellDone('clips.merged', merged.binned.length, [merged.clip.id], merged.binned);
  return merged.clip;
}

/** Makes two clips of one, at an offset of the article's text; false when it cannot be, which is told. */
export async function splitClip(id: ClipId, at: number): Promise<boolean> {
  const split = valueOrTell(await call('clips.split', { id, at }));
  if (!split) return false;
  const made = split.clips.map((clip) => clip.id);
  await fetchClips([...made, split.binned]);
  tellDone('clips.split-done', 2, made, [split.binned]);
  return true;
}

/** Moves a clip in the order by hand: before another one, or to the end. It is shown there at once. */
export async function moveClip(id: ClipId, before: ClipId | null): Promise<void> {
  if (id === before) return;
  showMoved(id, before);
  const moved = await call('clips.move', { id, before });
  if (!moved.ok) tellFailure(moved.failure);
  await fetchClips([id]);
}

/** Puts a clip where the analyst says. */
export async function anchorClip(id: ClipId, start: number, end: number): Promise<Clip | null> {
  const clip = valueOrTell(await call('clips.anchor', { id, start, end }));
  if (clip) await fetchClips([id]);
  return clip;
}

/** Leaves an orphan as it is. */
export async function leaveOrphan(id: ClipId): Promise<void> {
  if (valueOrTell(await call('clips.leave', { id, left: true }))) await fetchClips([id]);
}

/** Removes for good what is in the bin, but for clips that notes use. */
export async function emptyBin(): Promise<void> {
  const emptied = valueOrTell(await call('clips.empty-bin', {}));
  if (!emptied) return;
  tell(
    emptied.kept > 0
      ? { kind: 'success', key: 'clips.bin-kept', values: { count: emptied.kept } }
      : { kind: 'success', key: 'clips.bin-emptied' },
  );
}

/** Hands clips over as Web Annotations; without `clips`, all of them. */
export async function exportClips(clips?: readonly ClipId[]): Promise<void> {
  const result = await call('clips.export', clips ? { clips: [...clips] } : {});
  if (!result.ok) {
    if (result.failure.code !== 'cancelled') tellFailure(result.failure);
    return;
  }
  connection().receive(result.value);
  tell({ kind: 'success', key: 'clips.exported', values: { name: result.value.name } });
}

/** Makes clips of a file of Web Annotations; null when that failed, which is told. */
export async function importAnnotations(file: File): Promise<AnnotationImport | null> {
  const report = valueOrTell(await call('clips.import', { content: await file.text() }));
  if (report) await fetchClips();
  return report;
}

async function swap(bin: ClipId[], restore: ClipId[], key: SentenceKey, count: number): Promise<boolean> {
  if (!valueOrTell(await call('clips.swap', { bin, restore }))) return false;
  await fetchClips([...bin, ...restore]);
  tellDone(key, count, restore, bin);
  return true;
}

/** Tells what was done, and offers to undo it: to bin what it made and take back what it binned. */
function tellDone(key: SentenceKey, count: number, made: ClipId[], binned: ClipId[]): void {
  const undo = async () => {
    if (!valueOrTell(await call('clips.swap', { bin: made, restore: binned }))) return;
    tell(null);
    await fetchClips([...made, ...binned]);
  };
  tell({ kind: 'success', key, values: { count }, action: { label: 'action.undo', run: () => void undo() } });
}
