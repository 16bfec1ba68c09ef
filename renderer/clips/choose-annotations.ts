import { chooseFile } from '../connection/choose-files.ts';
import { importAnnotations } from '../state/clip-actions.ts';
import { openClipDialog } from './clip-dialogs.ts';

/** Lets the analyst choose a file of Web Annotations, makes clips of them, and tells what became of each. */
export async function chooseAnnotations(): Promise<void> {
  const file = await chooseFile('.json,.jsonld,application/json,application/ld+json');
  const report = file && (await importAnnotations(file));
  if (report) openClipDialog({ kind: 'annotations', report });
}
