import type { WindowCallName } from './calls.ts';
import type { EventName } from './events.ts';
import type { Result } from './failure.ts';
import type { SourceToken } from './ids.ts';

/** What is chosen in a dialog: files or folders to import, one folder to watch, one backup to restore. */
export const sourceKinds = ['files', 'folder', 'watched', 'backup'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What the preload script puts on the window as `attache`, in Electron only. */
export interface Bridge {
  /** One function for each call of the contract. */
  calls: Readonly<Record<WindowCallName, (input: unknown) => Promise<Result<unknown>>>>;
  /** Returns what ends the listening. */
  onEvent(listener: (name: EventName, data: unknown) => void): () => void;
  sourcesOf(files: readonly File[]): Promise<Result<SourceToken[]>>;
  chooseSources(kind: SourceKind): Promise<Result<SourceToken[]>>;
  openLink(url: string): void;
  /** Pastes where the focus is, as the keys do: a page may not read the clipboard by itself. */
  paste(plain: boolean): Promise<unknown>;
}
