import type { WindowCallName } from '../contract/calls.ts';

/** The channels between the preload script and the main process. */
export const callChannel = (name: WindowCallName) => `call:${name}` as const;
export const channels = {
  event: 'event',
  sourcesOf: 'host:sources-of',
  chooseSources: 'host:choose-sources',
  openLink: 'host:open-link',
  paste: 'host:paste',
} as const;
