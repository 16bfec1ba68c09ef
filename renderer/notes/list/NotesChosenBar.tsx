import { Archive, ArchiveRestore, Download, Tag, Trash2, X } from 'lucide-react';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { openExportMany } from '../../export/export-many.ts';
import { useSay } from '../../locale/sentences.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { archiveNotes, binNotes } from './arrange-notes.ts';
import { chooseNotes } from './note-view.ts';

/** What can be done with the notes that are chosen together. */
export function NotesChosenBar({ notes, onTag }: { notes: readonly NoteSummary[]; onTag: () => void }) {
  const say = useSay();
  const archived = notes.every((note) => note.archived);
  return (
    <div className="chosen-bar" data-shown={notes.length > 0 || undefined}>
      <span role="status">{notes.length > 0 && say('clips.chosen', { count: notes.length })}</span>
      {notes.length > 0 && (
        <>
          <IconButton name={say('notes.tag')} keys="t" icon={Tag} onClick={onTag} />
          <IconButton
            name={say(archived ? 'notes.unarchive' : 'notes.archive')}
            keys="a"
            icon={archived ? ArchiveRestore : Archive}
            onClick={() => void archiveNotes(notes)}
          />
          <IconButton
            name={say('notes.export')}
            keys="e"
            icon={Download}
            onClick={() => openExportMany(notes)}
          />
          <IconButton
            name={say('note.bin')}
            keys="Delete"
            icon={Trash2}
            onClick={() => void binNotes(notes)}
          />
          <IconButton name={say('list.choose-none')} keys="Escape" icon={X} onClick={() => chooseNotes([])} />
        </>
      )}
    </div>
  );
}
