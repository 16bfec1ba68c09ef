import { Archive, ArchiveRestore, Copy, Download, Tag, Trash2 } from 'lucide-react';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { openExportMany } from '../../export/export-many.ts';
import type { Say } from '../../locale/sentences.ts';
import type { MenuItem } from '../../ui/MenuPanel.tsx';
import { archiveNotes, binNotes, duplicateNote } from './arrange-notes.ts';

/** What is done with one note of the list, from its button and by right click. */
export function noteItems(note: NoteSummary, say: Say, onTag: () => void): MenuItem[] {
  return [
    { label: say('notes.tag'), icon: Tag, keys: 't', run: onTag },
    { label: say('notes.duplicate'), icon: Copy, keys: 'd', run: () => void duplicateNote(note) },
    {
      label: say(note.archived ? 'notes.unarchive' : 'notes.archive'),
      icon: note.archived ? ArchiveRestore : Archive,
      keys: 'a',
      run: () => void archiveNotes([note]),
    },
    { label: say('notes.export'), icon: Download, keys: 'e', run: () => openExportMany([note]) },
    { label: say('note.bin'), icon: Trash2, keys: 'Delete', run: () => void binNotes([note]) },
  ];
}
