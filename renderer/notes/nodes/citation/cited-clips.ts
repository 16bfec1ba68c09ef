import { create } from 'zustand';
import type { ClipId } from '../../../../electron/contract/ids.ts';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { call } from '../../../connection/call.ts';
import { clipById, useClips } from '../../../state/clips.ts';

/** Clips that are cited but not among the library's clips in use: fetched from the bin, or null when they are gone. */
const useBinned = create<{ byId: ReadonlyMap<ClipId, Clip | null> }>(() => ({ byId: new Map() }));
const asked = new Set<ClipId>();
/** Time for the library's clips to arrive before single ones are asked for. */
const patienceMs = 300;

/** A clip that a note cites; null when it is gone, undefined while it is not known yet. */
export function citedClip(id: ClipId): Clip | null | undefined {
  const clip = clipById(id) ?? useBinned.getState().byId.get(id);
  if (clip === undefined && !asked.has(id)) {
    asked.add(id);
    setTimeout(() => void fetchClip(id), patienceMs);
  }
  return clip;
}

/** Calls back whenever a cited clip may be known better; returns what ends that. */
export function onCitedClips(listener: () => void): () => void {
  const ends = [useClips.subscribe(listener), useBinned.subscribe(listener)];
  return () => {
    for (const end of ends) end();
  };
}

async function fetchClip(id: ClipId): Promise<void> {
  if (clipById(id)) {
    asked.delete(id);
    return;
  }
  const result = await call('clips.get', { id });
  if (!result.ok && result.failure.code !== 'not-found') {
    asked.delete(id);
    return;
  }
  const clip = result.ok ? result.value : null;
  useBinned.setState(({ byId }) => ({ byId: new Map(byId).set(id, clip) }));
}
