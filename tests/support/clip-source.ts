import type { Clip, ClipSource } from '../../electron/contract/models/clip.ts';

/** A source of which little is known. */
export const bareSource: ClipSource = {
  title: '',
  agency: null,
  outlet: null,
  publishedOn: null,
  language: 'en',
  place: null,
  address: null,
  importedAt: '2026-01-15T08:00:00.000Z',
};

/** What a clip has that has just been made and that no note uses. */
export const justClipped: Pick<Clip, 'orphaned' | 'anchored' | 'rank' | 'binnedAt' | 'notes'> = {
  orphaned: false,
  anchored: { how: 'exact', score: null, passage: null, left: false },
  rank: 0,
  binnedAt: null,
  notes: [],
};
