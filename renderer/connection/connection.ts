import type { SourceKind } from '../../electron/contract/bridge.ts';
import type { CallInput, CallOutput, WindowCallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { Result } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import type { Exported } from '../../electron/contract/models/export.ts';

/** The window's one way out. Two transports: ipc-connection.ts (Electron) and socket-connection.ts (served). */
export interface Connection {
  call<N extends WindowCallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Returns what ends the listening. */
  on<N extends EventName>(name: N, listener: (data: Events[N]) => void): () => void;
  /** Tokens for the files and folders of a drop or a paste; must be called while the event is being handled. */
  sourcesOf(data: DataTransfer): Promise<Result<SourceToken[]>>;
  /** Lets the analyst choose; an empty list when nothing was chosen. */
  chooseSources(kind: SourceKind): Promise<Result<SourceToken[]>>;
  /** Whether a chosen folder is one on disk, which can be watched; a browser hands over its files alone. */
  readonly choosesFolders: boolean;
  /** Hands an export over to the analyst: a download in the served app, nothing in Electron, where it is on disk. */
  receive(exported: Pick<Exported, 'name' | 'download'>): void;
  /** Opens an https address in the analyst's browser, once they have confirmed it. */
  openLink(url: string): void;
  /** Pastes where the focus is, from a menu; false where the host cannot and the page has to read the clipboard itself. */
  paste(plain: boolean): Promise<boolean>;
  /** Called with false when the host can no longer be reached, with true when it can again. */
  onReachable(listener: (reachable: boolean) => void): () => void;
}
