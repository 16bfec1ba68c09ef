import type { DatabaseSync } from 'node:sqlite';
import type { CallOutput, LibraryCallName, ParsedInput } from '../contract/calls.ts';
import type { Emit } from '../contract/events.ts';
import type { Result } from '../contract/failure.ts';
import type { ReadOnlyReason } from '../contract/models/library.ts';
import type { ProcessHandle } from '../host/process-handle.ts';

/** What the handlers work on: one open database and the few things of the world they may use. */
export interface Library {
  db: DatabaseSync;
  directory: string;
  readOnly: ReadOnlyReason | null;
  emit: Emit;
  now: () => Date;
  /** Starts a parser process (electron/parsers/entry.ts). */
  spawnParser: () => ProcessHandle;
}

export type Handler<N extends LibraryCallName> = (
  library: Library,
  input: ParsedInput<N>,
) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;

/** A domain's handlers, by the names of their calls. */
export type Handlers<N extends LibraryCallName> = { [K in N]: Handler<K> };
