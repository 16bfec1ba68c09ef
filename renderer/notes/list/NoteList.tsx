import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { openExportMany } from '../../export/export-many.ts';
import { useSay } from '../../locale/sentences.ts';
import { navigate, useNavigation } from '../../state/navigation.ts';
import { focusRegion } from '../../state/regions.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { tooltip } from '../../ui/Tooltip.tsx';
import { newNote } from '../new-note.ts';
import { archiveNotes, binNotes, duplicateNote } from './arrange-notes.ts';
import { NoteBin } from './NoteBin.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteListMenu } from './NoteListMenu.tsx';
import { NoteRow } from './NoteRow.tsx';
import { NotesChosenBar } from './NotesChosenBar.tsx';
import { noteItems } from './note-items.ts';
import { chooseNotes, countNoteFilters, useNoteBoard } from './note-view.ts';
import { TagNotesDialog } from './TagNotesDialog.tsx';
import { useNoteList, useViewedNotes } from './use-note-list.ts';
import './note-list.css';

/** The Notes tab: every note, or the bin. */
export function NoteList() {
  const bin = useNoteBoard((board) => board.bin);
  return bin ? <NoteBin /> : <Notes />;
}

function Notes() {
  const say = useSay();
  const notes = useNoteList();
  if (notes === null) return null;
  if (notes.length > 0) return <NoteBoard notes={notes} />;
  return (
    <EmptyState
      title={say('note.list-empty')}
      actions={
        <>
          <Button icon={Plus} onClick={() => void newNote()} {...tooltip(say('command.note.new'), 'Mod+N')}>
            {say('note.new')}
          </Button>
          <NoteListMenu />
        </>
      }
    >
      <p>{say('note.list-empty-text')}</p>
    </EmptyState>
  );
}

/** Notes: searched, narrowed down, put in order, archived, tagged, copied and binned, one or several at once. */
function NoteBoard({ notes }: { notes: readonly NoteSummary[] }) {
  const say = useSay();
  const open = useNavigation((state) => state.note);
  const chosen = useNoteBoard((board) => board.chosen);
  const narrowed = useNoteBoard(({ view }) => view.query.trim() !== '' || countNoteFilters(view) > 0);
  const [active, setActive] = useState(-1);
  const [tagging, setTagging] = useState<readonly NoteSummary[]>([]);
  const rows = useViewedNotes(notes);
  const together = rows.filter(({ id }) => chosen.has(id));

  function isChosen(index: number): boolean {
    const note = rows[index];
    return note !== undefined && chosen.has(note.id);
  }

  function onChoose(how: 'toggle' | 'range' | 'none', first: number, last: number) {
    const note = rows[first];
    if (how === 'none') {
      if (chosen.size > 0) chooseNotes([]);
    } else if (how === 'toggle' && note) {
      const next = new Set(chosen);
      if (!next.delete(note.id)) next.add(note.id);
      chooseNotes(next);
    } else if (how === 'range') {
      chooseNotes(rows.slice(first, last + 1).map(({ id }) => id));
    }
  }

  /** What a key does with a note, or with those that are chosen together. */
  function onKey({ key }: KeyboardEvent, index: number): boolean {
    const note = rows[index];
    if (!note) return false;
    const several = together.length > 0 ? together : [note];
    if (key === 'Delete') void binNotes(several);
    else if (key === 'a') void archiveNotes(several);
    else if (key === 'e') openExportMany(several);
    else if (key === 't') setTagging(several);
    else if (key === 'd') void duplicateNote(note);
    else return false;
    return true;
  }

  const show = (index: number) => {
    const note = rows[index];
    if (note) navigate({ note: note.id });
  };
  return (
    <>
      <div className="list-head">
        <NoteFilters notes={notes} total={rows.length} />
        <NotesChosenBar notes={together} onTag={() => setTagging(together)} />
      </div>
      <div className="list-body">
        {rows.length === 0 ? (
          <EmptyState title={say('search.none')}>{narrowed && <p>{say('notes.none-hint')}</p>}</EmptyState>
        ) : (
          <List
            label={say('tab.notes')}
            count={rows.length}
            keyOf={(index) => rows[index]?.id ?? String(index)}
            row={(index) => {
              const note = rows[index];
              return note && <NoteRow note={note} onTag={() => setTagging([note])} />;
            }}
            menu={(index) => {
              const note = rows[index];
              return note ? noteItems(note, say, () => setTagging([note])) : [];
            }}
            interactiveRows
            active={Math.min(active, rows.length - 1)}
            onActive={setActive}
            selected={rows.findIndex(({ id }) => id === open)}
            chosen={isChosen}
            someChosen={chosen.size > 0}
            onChoose={onChoose}
            onPreview={show}
            onOpen={(index) => {
              show(index);
              focusRegion('note');
            }}
            onKey={onKey}
          />
        )}
      </div>
      {tagging.length > 0 && <TagNotesDialog notes={tagging} onClose={() => setTagging([])} />}
    </>
  );
}
