import { isUnverified } from '../notes/plugins/verification/findings.ts';
import { exportChoice } from './export-choice.ts';
import { openExport } from './export-dialog-state.ts';
import { exportNote } from './export-note.ts';
import { currentFindings } from './findings.ts';

/** Exports the open note as the last one was; what is not verified is asked about in the dialog first. */
export async function exportAgain(): Promise<void> {
  const findings = await currentFindings();
  if (findings.some(isUnverified)) openExport();
  else await exportNote(exportChoice());
}
