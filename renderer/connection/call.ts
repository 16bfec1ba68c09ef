import type { CallInput, CallOutput, WindowCallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/failure.ts';
import type { Connection } from './connection.ts';

let current: Connection | null = null;

/** Sets the window's connection; main.tsx does it once, before anything is drawn. */
export function setConnection(connection: Connection): void {
  current = connection;
}

/** The window's connection. Throws when main.tsx has not set it: a bug. */
export function connection(): Connection {
  if (!current) throw new Error('The connection is not set');
  return current;
}

/** Asks one question of the contract. */
export function call<N extends WindowCallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  return connection().call(name, input);
}
