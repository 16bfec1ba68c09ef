/** A process of ours as its parent sees it, whatever started it (child_process.fork or Electron's utilityProcess). */
export interface ProcessHandle {
  readonly pid: number | undefined;
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however the process ended. */
  onExit(listener: () => void): void;
  /** Ends the process at once (SIGKILL). */
  kill(): void;
}
