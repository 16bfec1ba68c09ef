import type { EventName, Events } from '../../electron/contract/events.ts';

type Listener = (data: never) => void;

/** The listening half of a connection, the same for both transports. */
export function listeners() {
  const byName = new Map<EventName, Set<Listener>>();
  const reachable = new Set<(reachable: boolean) => void>();
  return {
    on<N extends EventName>(name: N, listener: (data: Events[N]) => void): () => void {
      const set = byName.get(name) ?? new Set();
      byName.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    emit<N extends EventName>(name: N, data: Events[N]): void {
      for (const listener of byName.get(name) ?? []) listener(data as never);
    },
    onReachable(listener: (reachable: boolean) => void): () => void {
      reachable.add(listener);
      return () => reachable.delete(listener);
    },
    emitReachable(value: boolean): void {
      for (const listener of reachable) listener(value);
    },
  };
}
