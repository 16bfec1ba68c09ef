import { importAnnotations } from '../state/clip-actions.ts';
import { openClipDialog } from './clip-dialogs.ts';

/** Lets the analyst choose a file of Web Annotations, makes clips of them, and tells what became of each. */
export async function chooseAnnotations(): Promise<void> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.jsonld,application/json,application/ld+json';
  const file = await new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
  const report = file && (await importAnnotations(file));
  if (report) openClipDialog({ kind: 'annotations', report });
}
