import { create } from 'zustand';

/** The window's own dialogs, one at a time; what a feature alone opens, it draws itself. */
export type DialogName =
  | 'commands'
  | 'keys'
  | 'settings'
  | 'paste'
  | 'import-report'
  | 'import-reports'
  | 'watch'
  | 'restore'
  | 'export-check'
  | 'details'
  | 'comparison'
  | 'encodings'
  | 'make-template'
  | 'digest'
  | 'searches'
  | 'versions';

export const useDialog = create<{ open: DialogName | null }>(() => ({ open: null }));

export function openDialog(open: DialogName): void {
  useDialog.setState({ open });
}

export function closeDialog(): void {
  useDialog.setState({ open: null });
}
