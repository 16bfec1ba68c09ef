import type { LibraryCallName } from '../contract/calls.ts';
import type { EventName } from '../contract/events.ts';
import type { Failure, Result } from '../contract/failure.ts';
import type { Replaced } from '../contract/models/library.ts';

/** What a host says to the library process. */
export type ToLibrary =
  /** `restore`: a backup that is put in the place of the library first. */
  | { type: 'open'; directory: string; restore?: string }
  | { type: 'call'; id: number; name: LibraryCallName; input: unknown }
  | { type: 'close' };

/** What the library process says to its host. */
export type FromLibrary =
  | { type: 'restored'; result: Result<Replaced> }
  | { type: 'opened' }
  | { type: 'not-opened'; failure: Failure }
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'event'; name: EventName; data: unknown };

const toLibrary: ReadonlySet<unknown> = new Set(['open', 'call', 'close']);
const fromLibrary: ReadonlySet<unknown> = new Set(['restored', 'opened', 'not-opened', 'answer', 'event']);

/** Tells our messages from others on the same channel; both ends are ours, so the type is the whole check. */
export function isToLibrary(message: unknown): message is ToLibrary {
  return toLibrary.has(typeOf(message));
}
export function isFromLibrary(message: unknown): message is FromLibrary {
  return fromLibrary.has(typeOf(message));
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
}
