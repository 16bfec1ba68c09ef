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
  const source = valueOrTell(await connection().chooseSources('folder'))?.[0];
  const watched = source && valueOrTell(await call('import.watch', { source }));
  if (!watched) return;
  await describeLibrary();
  tell({ kind: 'success', key: 'watch.begun', values: { name: nameOf(watched.path ?? '') } });
}

export async function stopWatching(): Promise<void> {
  if (!valueOrTell(await call('import.watch', { source: null }))) return;
  await describeLibrary();
  tell({ kind: 'success', key: 'watch.ended' });
}
