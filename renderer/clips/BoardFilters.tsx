import { SlidersHorizontal, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ArticleId, NoteId } from '../../electron/contract/ids.ts';
import { type Clip, clipColours } from '../../electron/contract/models/clip.ts';
import type { NoteSummary } from '../../electron/contract/models/note.ts';
import { useSay } from '../locale/sentences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { BoardMenu } from './BoardMenu.tsx';
import { changeView, useBoard } from './board.ts';
import { clipGroups, clipSorts, countFilters, wholeBoard } from './board-rows.ts';

/** What narrows the clips down, orders and groups them, and how many are left. */
export function BoardFilters({
  clips,
  notes,
  total,
}: {
  clips: readonly Clip[];
  notes: readonly NoteSummary[];
  total: number;
}) {
  const say = useSay();
  const view = useBoard((board) => board.view);
  const [open, setOpen] = useState(false);
  const narrowed = countFilters(view);
  const orphans = clips.filter(({ orphaned }) => orphaned).length;
  return (
    <>
      <div className="board-search">
        <TextField
          label={say('clips.filter')}
          labelUnseen
          data-find
          value={view.filter}
          onChange={(filter) => changeView({ filter })}
          placeholder={say('clips.filter')}
          autoComplete="off"
          spellCheck={false}
        />
        <IconButton
          name={narrowed > 0 ? say('clips.arrange-narrowed', { count: narrowed }) : say('clips.arrange')}
          icon={SlidersHorizontal}
          aria-expanded={open}
          data-narrowed={narrowed > 0 || undefined}
          onClick={() => setOpen(!open)}
        />
        <BoardMenu />
      </div>
      {open && <Arrange clips={clips} notes={notes} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row */}
      <div className="filters" role="group" aria-label={say('filters.label')}>
        {clipColours.map((one) => (
          <Swatch
            key={one}
            colour={one}
            pressed={view.colour === one}
            onPress={() => changeView({ colour: view.colour === one ? null : one })}
          />
        ))}
        {(view.orphans || orphans > 0) && (
          <button
            type="button"
            className="chip board-orphans"
            aria-pressed={view.orphans}
            aria-label={say('clips.orphans', { count: orphans })}
            onClick={() => changeView({ orphans: !view.orphans })}
            {...tooltip(say('clips.orphans', { count: orphans }))}
          >
            <Unlink size={14} strokeWidth={1.75} aria-hidden />
            {orphans}
          </button>
        )}
        <span className="filters-total" role="status">
          {say('clips.total', { count: total })}
        </span>
      </div>
    </>
  );
}

function Arrange({ clips, notes }: { clips: readonly Clip[]; notes: readonly NoteSummary[] }) {
  const say = useSay();
  const view = useBoard((board) => board.view);
  const articles = useMemo(
    () => [...new Map(clips.map(({ article, source }) => [article, source.title]))],
    [clips],
  );
  const tags = useMemo(() => [...new Set(clips.flatMap((clip) => clip.tags))].sort(), [clips]);
  const used = notes.filter(({ id }) => clips.some((clip) => clip.notes.includes(id)));
  const any = { value: '' as const, label: say('clips.any') };
  return (
    <div className="board-arrange">
      <SelectField
        label={say('clips.sort')}
        value={view.sort}
        options={clipSorts.map((sort) => ({ value: sort, label: say(`clips.sort.${sort}`) }))}
        onChange={(sort) => changeView({ sort })}
      />
      <SelectField
        label={say('clips.group')}
        value={view.group}
        options={clipGroups.map((group) => ({ value: group, label: say(`clips.group.${group}`) }))}
        onChange={(group) => changeView({ group })}
      />
      <SelectField<ArticleId | ''>
        label={say('clips.of-article')}
        value={view.article}
        options={[any, ...articles.map(([value, label]) => ({ value, label }))]}
        onChange={(article) => changeView({ article })}
      />
      <SelectField
        label={say('clips.of-tag')}
        value={view.tag}
        options={[any, ...tags.map((tag) => ({ value: tag, label: tag }))]}
        onChange={(tag) => changeView({ tag })}
      />
      <SelectField<NoteId | ''>
        label={say('clips.of-note')}
        value={view.note}
        options={[any, ...used.map(({ id, title }) => ({ value: id, label: title || say('note.untitled') }))]}
        onChange={(note) => changeView({ note })}
      />
      <div className="board-dates">
        {(['from', 'to'] as const).map((edge) => (
          <label key={edge}>
            <span className="text-field-label">{say(`clips.made.${edge}`)}</span>
            <input
              type="date"
              value={view[edge]}
              onChange={(event) => changeView({ [edge]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {countFilters(view) > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => changeView({ ...wholeBoard, sort: view.sort, group: view.group })}
        >
          {say('clips.show-all')}
        </button>
      )}
    </div>
  );
}
