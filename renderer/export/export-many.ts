import { create } from 'zustand';
import type { NoteId } from '../../electron/contract/ids.ts';
import type { ExportedMany } from '../../electron/contract/models/export.ts';
import type { NoteSummary } from '../../electron/contract/models/note.ts';
import { call, connection } from '../connection/call.ts';
import { flushNote, useOpenNote } from '../notes/open-note.ts';
import { type Message, tell, tellFailure } from '../state/messages.ts';
import { exportChoice } from './export-choice.ts';
import { type ExportProgress, hearProgress } from './export-progress.ts';

interface ExportMany {
  /** The notes that are to be exported together; null while the dialog is closed. */
  notes: readonly NoteSummary[] | null;
  running: boolean;
  /** How far it is; null before anything is heard of it. */
  progress: ExportProgress | null;
  /** What became of the last run; null before there was one. */
  result: ExportedMany | null;
}
const closed: ExportMany = { notes: null, running: false, progress: null, result: null };

export const useExportMany = create<ExportMany>(() => closed);

/** Opens the dialog that exports several notes together. */
export function openExportMany(notes: readonly NoteSummary[]): void {
  if (notes.length > 0) useExportMany.setState({ ...closed, notes });
}

/** Closes it; while notes are being exported it gives up those that are left instead. */
export function closeExportMany(): void {
  if (useExportMany.getState().running) void call('notes.cancel-export', {});
  else useExportMany.setState(closed);
}

/** Exports these notes as the last export was made, also `unverified` ones; closes the dialog when all have gone well. */
export async function exportMany(ids: NoteId[], unverified: boolean): Promise<void> {
  const open = useOpenNote.getState().note?.id;
  if (ids.some((id) => id === open) && !(await flushNote())) {
    tell({ kind: 'failure', key: 'export.not-saved' });
    return;
  }
  useExportMany.setState({ running: true, progress: null, result: null });
  const answer = await hearProgress(
    (progress) => useExportMany.setState({ progress }),
    (job) => call('notes.export-many', { job, ids, ...exportChoice(), unverified }),
  );
  useExportMany.setState({ running: false, progress: null });
  if (!answer.ok) {
    if (answer.failure.code !== 'cancelled') tellFailure(answer.failure);
    return;
  }
  const { place, download, exported, failed, cancelled } = answer.value;
  connection().receive({ name: place, download });
  if (failed.length > 0 || cancelled) useExportMany.setState({ result: answer.value });
  else useExportMany.setState(closed);
  if (exported.length > 0)
    tell({
      kind: 'success',
      key: 'export.many-done',
      values: { count: exported.length, place },
      ...showAction(download),
    });
}

/** The way to what was written, where it is on disk. */
export function showAction(download: string | null): Pick<Message, 'action'> {
  if (download !== null) return {};
  return { action: { label: 'export.show', run: () => void call('exports.show', {}) } };
}
