/** The part of Electron's `process.parentPort` that is used here; it is there in a utility process only. */
export interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: MessagePortLike[] }) => void): void;
}
/** An Electron MessagePortMain, as the other side of a utility process uses it. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

/** How a process of ours speaks with the one that started it, whatever that was. */
export interface ParentChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown, ports: MessagePortLike[]) => void): void;
  /** The parent has gone. */
  onGone(listener: () => void): void;
}

/** Electron's port to the parent process, or null when there is none. */
export function electronParentPort(): ParentPort | null {
  return (process as { parentPort?: ParentPort }).parentPort ?? null;
}

/** Throws when the process was not started by one of ours. */
export function parentChannel(): ParentChannel {
  const port = electronParentPort();
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data, event.ports)),
      // Electron ends a utility process together with its parent.
      onGone: () => {},
    };
  }
  if (!process.send) throw new Error('This module is the start of a child process');
  return {
    post: (message) => void (process.connected && process.send?.(message, undefined, undefined, () => {})),
    onMessage: (listener) => void process.on('message', (message) => listener(message, [])),
    onGone: (listener) => void process.once('disconnect', listener),
  };
}
