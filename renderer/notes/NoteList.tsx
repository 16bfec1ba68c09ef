import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NoteSummary } from '../../electron/contract/models/note.ts';
import { call, connection } from '../connection/call.ts';
import { formatDay, formatTime } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { valueOrTell } from '../state/messages.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { List } from '../ui/List.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { binNote } from './note-actions.ts';
import { newNote } from './note-commands.ts';

/** The Notes tab of the left column: every note, last saved first. */
export function NoteList() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const open = useNavigation((state) => state.note);
  const [active, setActive] = useState(-1);
  const notes = useNotes();
  const write = (
    <Button icon={Plus} onClick={() => void newNote()} {...tooltip(say('command.note.new'), 'Mod+N')}>
      {say('note.new')}
    </Button>
  );

  if (notes === null) return null;
  if (notes.length === 0)
    return (
      <EmptyState title={say('note.list-empty')} actions={write}>
        <p>{say('note.list-empty-text')}</p>
      </EmptyState>
    );
  const show = (index: number) => {
    const note = notes[index];
    if (note) navigate({ note: note.id });
  };
  return (
    <>
      <div className="list-head note-list-head">
        {write}
        <p className="filters-total" role="status">
          {say('note.total', { count: notes.length })}
        </p>
      </div>
      <div className="list-body">
        <List
          label={say('tab.notes')}
          count={notes.length}
          keyOf={(index) => notes[index]?.id ?? String(index)}
          row={(index) => {
            const note = notes[index];
            return note && <NoteRow note={note} language={language} />;
          }}
          interactiveRows
          active={Math.min(active, notes.length - 1)}
          onActive={setActive}
          selected={notes.findIndex(({ id }) => id === open)}
          onPreview={show}
          onOpen={(index) => {
            show(index);
            focusRegion('note');
          }}
          onKey={(event, index) => {
            const note = notes[index];
            if (event.key !== 'Delete' || !note) return false;
            void binNote(note.id);
            return true;
          }}
        />
      </div>
    </>
  );
}

function NoteRow({ note, language }: { note: NoteSummary; language: NoteSummary['language'] }) {
  const say = useSay();
  const day = note.savedAt.slice(0, 10);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="note-row">
      <span className="note-row-title" lang={note.language}>
        {note.title || say('note.untitled')}
      </span>
      <time className="note-row-date" dateTime={note.savedAt} title={note.savedAt}>
        {say('note.saved-at', {
          when: day === today ? formatTime(note.savedAt, language) : formatDay(day, language),
        })}
      </time>
      <IconButton
        name={say('note.bin')}
        keys="Delete"
        icon={Trash2}
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation();
          void binNote(note.id);
        }}
      />
    </div>
  );
}

/** Null until the first answer. */
function useNotes(): NoteSummary[] | null {
  const [notes, setNotes] = useState<NoteSummary[] | null>(null);
  useEffect(() => {
    let shown = true;
    const fetchNotes = async () => {
      const answer = valueOrTell(await call('notes.list', {}));
      if (shown && answer) setNotes(answer.notes);
    };
    void fetchNotes();
    const end = connection().on('library.changed', ({ what }) => what === 'notes' && void fetchNotes());
    return () => {
      shown = false;
      end();
    };
  }, []);
  return notes;
}
