import { Ellipsis } from 'lucide-react';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { formatDay, formatTime } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';
import { Menu } from '../../ui/Menu.tsx';
import { noteItems } from './note-items.ts';
import { StatusMark } from './StatusMark.tsx';

/** One note in the list: title, status, when it was saved, its marking and its tags. */
export function NoteRow({ note, onTag }: { note: NoteSummary; onTag: () => void }) {
  const say = useSay();
  return (
    <div className="note-row">
      <NoteWords note={note} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the menu is a button of its own */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it keeps the menu's clicks from the row */}
      <span className="note-row-menu" onClick={(event) => event.stopPropagation()}>
        <Menu
          name={say('notes.more-of', { title: note.title || say('note.untitled') })}
          icon={Ellipsis}
          items={noteItems(note, say, onTag)}
        />
      </span>
    </div>
  );
}

/** What a row says of a note. */
export function NoteWords({ note }: { note: NoteSummary }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const day = note.savedAt.slice(0, 10);
  const today = new Date().toISOString().slice(0, 10);
  const { status, classification, tags } = note.details;
  return (
    <>
      <span className="note-row-title" lang={note.language}>
        {note.title || say('note.untitled')}
      </span>
      <span className="note-row-facts">
        <StatusMark status={status} />
        <time dateTime={note.savedAt} title={note.savedAt}>
          {say('note.saved-at', {
            when: day === today ? formatTime(note.savedAt, language) : formatDay(day, language),
          })}
        </time>
        {classification && <span>{classification}</span>}
        {tags.length > 0 && <span className="note-row-tags">{tags.join(', ')}</span>}
      </span>
    </>
  );
}
