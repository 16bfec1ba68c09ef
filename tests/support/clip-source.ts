import type { ClipSource } from '../../electron/contract/models/clip.ts';

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
