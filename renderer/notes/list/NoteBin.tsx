import { ArchiveRestore, ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../locale/sentences.ts';
import { navigate, useNavigation } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyBinDialog } from '../../ui/EmptyBinDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { List } from '../../ui/List.tsx';
import { emptyNoteBin, restoreNotes } from './arrange-notes.ts';
import { NoteWords } from './NoteRow.tsx';
import { showNoteBin } from './note-view.ts';
import { useNoteList } from './use-note-list.ts';

/** The notes in the bin, last binned first: to be looked at, restored, or removed for good. */
export function NoteBin() {
  const say = useSay();
  const notes = useNoteList(true) ?? [];
  const open = useNavigation((state) => state.note);
  const [active, setActive] = useState(-1);
  const [asking, setAsking] = useState(false);
  const restore = (index: number) => {
    const note = notes[index];
    if (note) void restoreNotes([note]);
  };
  return (
    <>
      <div className="list-head">
        <div className="note-bin-head">
          <Button kind="quiet" icon={ArrowLeft} onClick={() => showNoteBin(false)}>
            {say('notes.leave-bin')}
          </Button>
          {notes.length > 0 && (
            <Button kind="danger" onClick={() => setAsking(true)}>
              {say('clips.empty-bin')}
            </Button>
          )}
        </div>
        <span className="filters-total" role="status">
          {say('notes.in-bin', { count: notes.length })}
        </span>
      </div>
      <div className="list-body">
        {notes.length === 0 ? (
          <EmptyState title={say('clips.bin-is-empty')} />
        ) : (
          <List
            label={say('command.notes.bin')}
            count={notes.length}
            keyOf={(index) => notes[index]?.id ?? String(index)}
            row={(index) => {
              const note = notes[index];
              return (
                note && (
                  <div className="note-row">
                    <NoteWords note={note} />
                    <IconButton
                      name={say('clips.restore')}
                      keys="Enter"
                      icon={ArchiveRestore}
                      tabIndex={-1}
                      onClick={(event) => {
                        event.stopPropagation();
                        restore(index);
                      }}
                    />
                  </div>
                )
              );
            }}
            interactiveRows
            active={Math.min(active, notes.length - 1)}
            onActive={setActive}
            selected={notes.findIndex(({ id }) => id === open)}
            onPreview={(index) => {
              const note = notes[index];
              if (note) navigate({ note: note.id });
            }}
            onOpen={restore}
          />
        )}
      </div>
      {asking && (
        <EmptyBinDialog
          text={say('notes.empty-bin-text', { count: notes.length })}
          onEmpty={emptyNoteBin}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
