import type { Command } from '../commands/command.ts';
import { checkChosenFile } from '../export/check-file.ts';
import { copyForEmail } from '../export/copy-for-email.ts';
import { exportAgain } from '../export/export-again.ts';
import { openExport } from '../export/export-dialog-state.ts';
import { openDialog } from '../state/dialogs.ts';
import { useDetailsPanel } from './details/describe-note.ts';
import { showWithReader, toggleFocusMode } from './focus/focus-mode.ts';
import { newNote } from './new-note.ts';
import { stepPrompt } from './nodes/prompt/step-prompt.ts';
import { isNoteWritable, useOpenNote } from './open-note.ts';
import { toggleOutline } from './plugins/outline/outline-panel-state.ts';
import { verificationCommands } from './plugins/verification/verification-commands.ts';
import { openVersions } from './versions/versions.ts';

const isOpen = () => useOpenNote.getState().note !== null;

/** What can be done with notes. */
export const noteCommands: readonly Command[] = [
  // A browser keeps Ctrl+N for itself; the second key works there too.
  { id: 'note.new', keys: ['Mod+N', 'Mod+Alt+N'], run: () => void newNote() },
  { id: 'export', keys: ['Mod+P'], enabled: isOpen, run: openExport },
  { id: 'export.again', keys: ['Mod+Alt+P'], enabled: isOpen, run: () => void exportAgain() },
  { id: 'export.check', run: () => void checkChosenFile() },
  { id: 'export.copy-for-email', enabled: isOpen, run: () => void copyForEmail() },
  ...verificationCommands(isOpen),
  { id: 'note.versions', keys: ['Mod+Alt+H'], enabled: isOpen, run: () => void openVersions() },
  { id: 'note.name-version', enabled: isNoteWritable, run: () => void openVersions() },
  {
    id: 'note.details',
    keys: ['Mod+Alt+D'],
    enabled: isNoteWritable,
    run: () => useDetailsPanel.setState(({ open }) => ({ open: !open })),
  },
  { id: 'note.digest', run: () => openDialog('digest') },
  { id: 'note.make-template', enabled: isNoteWritable, run: () => openDialog('make-template') },
  {
    id: 'note.next-prompt',
    keys: ['Mod+Alt+G'],
    enabled: isNoteWritable,
    run: () => stepPrompt(1),
  },
  {
    id: 'note.previous-prompt',
    keys: ['Mod+Alt+Shift+G'],
    enabled: isNoteWritable,
    run: () => stepPrompt(-1),
  },
  { id: 'note.outline', keys: ['Mod+Alt+O'], enabled: isOpen, run: toggleOutline },
  { id: 'note.focus', keys: ['Mod+Alt+Z'], enabled: isOpen, run: toggleFocusMode },
  { id: 'note.with-reader', enabled: isOpen, run: showWithReader },
  { id: 'note.clips', keys: ['Mod+Alt+C'], enabled: isNoteWritable, run: focusShelf },
];

function focusShelf(): void {
  document.querySelector<HTMLElement>('.clip-shelf-row')?.focus();
}
