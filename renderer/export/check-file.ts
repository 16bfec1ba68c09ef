import { create } from 'zustand';
import type { ExportCheck } from '../../electron/contract/models/export-check.ts';
import { call, connection } from '../connection/call.ts';
import { openDialog } from '../state/dialogs.ts';
import { valueOrTell } from '../state/messages.ts';

/** What the last check of an exported file has found. */
export const useFileCheck = create<{ check: ExportCheck | null }>(() => ({ check: null }));

/** Lets the analyst choose an exported PDF or HTML file, checks it, and shows what was found. */
export async function checkChosenFile(): Promise<void> {
  const source = valueOrTell(await connection().chooseSources('files'))?.[0];
  const check = source && valueOrTell(await call('exports.check', { source }));
  if (!check) return;
  useFileCheck.setState({ check });
  openDialog('export-check');
}
