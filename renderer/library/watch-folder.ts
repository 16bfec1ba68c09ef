import type { Failure } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import { call, connection } from '../connection/call.ts';
import { openDialog } from '../state/dialogs.ts';
import { describeLibrary } from '../state/library.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { nameOf } from './import-report.ts';

/** Lets the analyst choose a folder whose new files come in by themselves, where the host can watch one. */
export async function watchChosenFolder(): Promise<void> {
  if (!connection().choosesFolders) {
    openDialog('watch');
    return;
  }
  const source = valueOrTell(await connection().chooseSources('watched'))?.[0];
  if (source) await watchSource(source);
}

/** Watches the folder of a typed path, where the host lets one be named; answers what is wrong with the path. */
export async function watchNamedFolder(path: string): Promise<Failure | null> {
  const named = await call('import.name-folder', { path });
  if (!named.ok) return named.failure;
  await watchSource(named.value.source);
  return null;
}

async function watchSource(source: SourceToken): Promise<void> {
  const watched = valueOrTell(await call('import.watch', { source }));
  if (!watched) return;
  await describeLibrary();
  tell({ kind: 'success', key: 'watch.begun', values: { name: nameOf(watched.path ?? '') } });
}

export async function stopWatching(): Promise<void> {
  if (!valueOrTell(await call('import.watch', { source: null }))) return;
  await describeLibrary();
  tell({ kind: 'success', key: 'watch.ended' });
}
