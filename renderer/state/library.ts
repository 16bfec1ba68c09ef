import { create } from 'zustand';
import type { LibraryDescription } from '../../electron/contract/models/library.ts';
import { call, connection } from '../connection/call.ts';
import { useImportJob } from './import-job.ts';
import { tell, useMessage } from './messages.ts';

/** The library as last described; null until the first answer. `reachable`: whether the host answers. */
export const useLibrary = create<{ library: LibraryDescription | null; reachable: boolean }>(() => ({
  library: null,
  reachable: true,
}));

/** Describes the library, again whenever it changes, and tells when it cannot be written or reached. */
export function watchLibrary(): () => void {
  const ends = [
    connection().on('library.changed', () => void describeLibrary()),
    connection().on('library.stopped', ({ restarted }) => {
      tellStopped(restarted);
      if (restarted) void describeLibrary();
    }),
    connection().on('watch.lost', ({ path }) => {
      tell({ kind: 'failure', key: 'watch.lost', values: { path } });
      void describeLibrary();
    }),
    connection().onReachable((reachable) => {
      const before = useLibrary.getState().reachable;
      if (reachable === before) return;
      useLibrary.setState({ reachable });
      tell(
        reachable
          ? { kind: 'success', key: 'connection.back' }
          : { kind: 'failure', key: 'connection.lost', ...tryAgain },
      );
      if (reachable) void describeLibrary();
    }),
  ];
  void describeLibrary().then(tellReadOnly);
  return () => {
    for (const end of ends) end();
  };
}

/** An import that it was in the middle of is told by import-job.ts, with a way to go on. */
function tellStopped(restarted: boolean): void {
  const importing = useImportJob.getState().progress !== null;
  const told = useMessage.getState().message?.key;
  if (restarted && (importing || told === 'import.interrupted' || told === 'watch.interrupted')) return;
  tell({
    kind: 'failure',
    ...(restarted ? { key: 'library.restarted' } : { key: 'library.stopped', ...tryAgain }),
  });
}

const tryAgain = { action: { label: 'action.reload', run: () => location.reload() } } as const;

/** Asks anew what the library is and holds. */
export async function describeLibrary(): Promise<void> {
  const result = await call('library.describe', {});
  if (result.ok) useLibrary.setState({ library: result.value });
}

function tellReadOnly(): void {
  const readOnly = useLibrary.getState().library?.readOnly;
  if (!readOnly) return;
  tell({
    kind: 'failure',
    key: `library.read-only.${readOnly.code}`,
    values: { holder: readOnly.holder ?? '' },
    ...tryAgain,
  });
}
