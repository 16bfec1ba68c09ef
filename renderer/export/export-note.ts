import type { ExportChoice } from '../../electron/contract/models/export.ts';
import { call, connection } from '../connection/call.ts';
import { flushNote, useOpenNote } from '../notes/open-note.ts';
import { type Message, tell, tellFailure } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { showAction } from './export-many.ts';
import { type ExportProgress, hearProgress } from './export-progress.ts';

/** Saves the open note, exports it and hands it over; true when it is there. What failed is told. */
export async function exportNote(
  { format, settings, name: pattern }: ExportChoice,
  hear: (progress: ExportProgress) => void = () => {},
): Promise<boolean> {
  const { note } = useOpenNote.getState();
  if (!note) return false;
  if (!(await flushNote())) {
    tell({ kind: 'failure', key: 'export.not-saved' });
    return false;
  }
  const result = await hearProgress(hear, (job) =>
    call('notes.export', { id: note.id, job, format, settings, name: pattern }),
  );
  if (!result.ok) {
    if (result.failure.code !== 'cancelled') tellFailure(result.failure);
    return false;
  }
  connection().receive(result.value);
  const { name, bytes, pages, imagesLeftOut = 0 } = result.value;
  const size = new Intl.NumberFormat(useSettings.getState().language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.max(1, bytes / 1000));
  const message: Message =
    imagesLeftOut > 0
      ? { kind: 'success', key: 'export.done-left-out', values: { name, size, count: imagesLeftOut } }
      : pages === null
        ? { kind: 'success', key: 'export.done', values: { name, size } }
        : { kind: 'success', key: 'export.done-pages', values: { name, size, count: pages } };
  tell({ ...message, ...showAction(result.value.download) });
  return true;
}
