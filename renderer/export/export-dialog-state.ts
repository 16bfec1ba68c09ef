import { create } from 'zustand';
import { useOpenNote } from '../notes/open-note.ts';

export const useExportDialog = create<{ open: boolean }>(() => ({ open: false }));

/** Opens the export dialog for the open note; does nothing while none is open. */
export function openExport(): void {
  if (useOpenNote.getState().note) useExportDialog.setState({ open: true });
}

export function closeExport(): void {
  useExportDialog.setState({ open: false });
}
