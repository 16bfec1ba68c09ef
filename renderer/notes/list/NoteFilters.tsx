import { Plus, SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type NoteSummary, noteStatuses } from '../../../electron/contract/models/note.ts';
import { useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { newNote } from '../new-note.ts';
import { NoteListMenu } from './NoteListMenu.tsx';
import { changeNoteView, countNoteFilters, noteSorts, tagsOf, useNoteBoard, wholeView } from './note-view.ts';

/** What narrows the notes down and orders them, and how many are left. */
export function NoteFilters({ notes, total }: { notes: readonly NoteSummary[]; total: number }) {
  const say = useSay();
  const view = useNoteBoard((board) => board.view);
  const [open, setOpen] = useState(false);
  const narrowed = countNoteFilters(view);
  const archived = notes.filter((note) => note.archived).length;
  return (
    <>
      <div className="note-list-search">
        <TextField
          label={say('notes.search')}
          labelUnseen
          data-find
          value={view.query}
          onChange={(query) => changeNoteView({ query })}
          placeholder={say('notes.search')}
          autoComplete="off"
          spellCheck={false}
        />
        <IconButton
          name={narrowed > 0 ? say('notes.filters-narrowed', { count: narrowed }) : say('notes.filters')}
          icon={SlidersHorizontal}
          aria-expanded={open}
          data-narrowed={narrowed > 0 || undefined}
          onClick={() => setOpen(!open)}
        />
        <NoteListMenu />
        <IconButton name={say('note.new')} keys="Mod+N" icon={Plus} onClick={() => void newNote()} />
      </div>
      {open && <Narrow notes={notes} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row */}
      <div className="filters" role="group" aria-label={say('filters.label')}>
        {(archived > 0 || view.archived) && (
          <button
            type="button"
            className="chip"
            aria-pressed={view.archived}
            onClick={() => changeNoteView({ archived: !view.archived })}
          >
            {say('notes.archive-of', { count: archived })}
          </button>
        )}
        <span className="filters-total" role="status">
          {say('note.total', { count: total })}
        </span>
      </div>
    </>
  );
}

function Narrow({ notes }: { notes: readonly NoteSummary[] }) {
  const say = useSay();
  const view = useNoteBoard((board) => board.view);
  const language = useSettings((settings) => settings.language);
  const tags = useMemo(() => tagsOf(notes, language), [notes, language]);
  const any = { value: '' as const, label: say('clips.any') };
  const ofStatus = (status: string) => notes.filter(({ details }) => details.status === status).length;
  return (
    <div className="note-list-narrow">
      <SelectField
        label={say('clips.sort')}
        value={view.sort}
        options={noteSorts.map((sort) => ({ value: sort, label: say(`notes.sort.${sort}`) }))}
        onChange={(sort) => changeNoteView({ sort })}
      />
      <SelectField
        label={say('note.status')}
        value={view.status}
        options={[
          any,
          ...noteStatuses.map((status) => ({
            value: status,
            label: `${say(`note.status.${status}`)} (${ofStatus(status)})`,
          })),
        ]}
        onChange={(status) => changeNoteView({ status })}
      />
      <SelectField
        label={say('clips.of-tag')}
        value={view.tag}
        options={[any, ...tags.map((tag) => ({ value: tag, label: tag }))]}
        onChange={(tag) => changeNoteView({ tag })}
      />
      {countNoteFilters(view) > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => changeNoteView({ ...wholeView, query: view.query, sort: view.sort })}
        >
          {say('notes.show-all')}
        </button>
      )}
    </div>
  );
}
