import { create } from 'zustand';
import type { AnnotationImport } from '../../electron/contract/models/annotation.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';

/** The clips' own dialogs, one at a time. */
export type ClipDialog =
  | { kind: 'edit' | 'split' | 'uses' | 'orphan'; clip: Clip }
  | { kind: 'empty-bin' }
  | { kind: 'annotations'; report: AnnotationImport };

export const useClipDialog = create<{ open: ClipDialog | null }>(() => ({ open: null }));

export function openClipDialog(open: ClipDialog): void {
  useClipDialog.setState({ open });
}

export function closeClipDialog(): void {
  useClipDialog.setState({ open: null });
}
