import type { Command } from '../commands/command.ts';
import { openExport } from '../export/export-dialog-state.ts';
import { focusRegion } from '../state/regions.ts';
import { useSettings } from '../state/settings.ts';
import { createNote, currentEditor, isNoteWritable, useOpenNote } from './open-note.ts';
import { someUnverified, stepUnverified } from './plugins/verification/step-unverified.ts';

const isOpen = () => useOpenNote.getState().note !== null;

/** What can be done with notes. */
export const noteCommands: readonly Command[] = [
  // A browser keeps Ctrl+N for itself; the second key works there too.
  { id: 'note.new', keys: ['Mod+N', 'Mod+Alt+N'], run: () => void newNote() },
  { id: 'export', keys: ['Mod+P'], enabled: isOpen, run: openExport },
  { id: 'verify.next', keys: ['F8'], enabled: someUnverified, run: () => stepUnverified(1) },
  { id: 'verify.previous', keys: ['Shift+F8'], enabled: someUnverified, run: () => stepUnverified(-1) },
  { id: 'note.clips', keys: ['Mod+Alt+C'], enabled: isNoteWritable, run: focusShelf },
];

/** An empty note, with the cursor in its title. */
export async function newNote(template?: string, title = ''): Promise<void> {
  const note = await createNote(title, useSettings.getState().language, template);
  if (!note) return;
  focusRegion('note');
  // After the region has been unfolded and the note been drawn.
  setTimeout(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.note-title textarea');
    if (title === '') field?.focus();
    else currentEditor()?.focus();
  });
}

function focusShelf(): void {
  document.querySelector<HTMLElement>('.clip-shelf-row')?.focus();
}
