import assert from 'node:assert/strict';
import type { CallInput, CallOutput, WindowCallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { Result } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';

/** A window's side of a host, as the contract suite uses it. */
export interface Transport {
  /** Asks anything, also what the contract does not allow. */
  ask(name: string, input: unknown): Promise<Result<unknown>>;
  /** Every event that was pushed, in order. */
  events: Heard;
  /** Hands over a file as a drop would. */
  drop(name: string, text: string): Promise<SourceToken>;
}

export interface Heard {
  hear(name: EventName, data: unknown): void;
  /** The first event of a name, at once when it has been heard already, each one given once. */
  next<N extends EventName>(name: N): Promise<Events[N]>;
}

export function heard(): Heard {
  const kept: { name: EventName; data: unknown }[] = [];
  const waiting: { name: EventName; resolve: (data: never) => void }[] = [];
  return {
    hear(name, data) {
      const index = waiting.findIndex((one) => one.name === name);
      if (index >= 0) waiting.splice(index, 1)[0]?.resolve(data as never);
      else kept.push({ name, data });
    },
    next<N extends EventName>(name: N) {
      const index = kept.findIndex((one) => one.name === name);
      if (index >= 0) return Promise.resolve(kept.splice(index, 1)[0]?.data as Events[N]);
      const { promise, resolve } = Promise.withResolvers<Events[N]>();
      waiting.push({ name, resolve });
      return promise;
    },
  };
}

/** Asks what the contract allows; the answer has the call's type. */
export function call<N extends WindowCallName>(
  transport: Transport,
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>>> {
  return transport.ask(name, input) as Promise<Result<CallOutput<N>>>;
}

/** The value of an answer that has to be one. */
export async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
