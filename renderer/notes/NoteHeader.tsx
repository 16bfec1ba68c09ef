import { Check, CircleAlert, ClipboardList, Download, LoaderCircle } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { openExport } from '../export/export-dialog-state.ts';
import { formatDay } from '../locale/dates.ts';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { currentEditor } from './current-editor.ts';
import { DetailsLine } from './details/DetailsLine.tsx';
import { DetailsPanel } from './details/DetailsPanel.tsx';
import { useDetailsPanel } from './details/describe-note.ts';
import { isFocusMode } from './focus/focus-mode.ts';
import { StatusMark } from './list/StatusMark.tsx';
import { leaveNewNote } from './new-note.ts';
import { changeNote, flushNote, isNothingWritten, useOpenNote } from './open-note.ts';
import { CitationMenu } from './plugins/citation-style/CitationMenu.tsx';
import type { SaveStatus } from './save-note.ts';
import { VersionsButton } from './versions/VersionsButton.tsx';
import './details/details.css';
import './note-header.css';

/** Above the text: marking, title, date, language, whether all of it is saved, and the note's fields. */
export function NoteHeader({ writable }: { writable: boolean }) {
  const say = useSay();
  const note = useOpenNote((state) => state.note);
  const title = useOpenNote((state) => state.title);
  const language = useOpenNote((state) => state.language);
  const shownIn = useSettings((settings) => settings.language);
  const open = useDetailsPanel((panel) => panel.open);
  if (!note) return null;
  const { details } = note;

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const gives = event.key === 'Escape' && !isFocusMode() && isNothingWritten();
    if (!gives && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (gives) void leaveNewNote();
    else currentEditor()?.focus(undefined, { defaultSelection: 'rootStart' });
  }
  return (
    <header className="note-head">
      {details.classification && (
        <p className="note-marking" lang={language}>
          <span className="unseen">{say('note.details.classification')}: </span>
          {details.classification}
        </p>
      )}
      <div className="note-title">
        <textarea
          rows={1}
          lang={language}
          value={title}
          placeholder={say('note.title-placeholder')}
          aria-label={say('note.title')}
          maxLength={500}
          readOnly={!writable}
          spellCheck={false}
          onChange={(event) => changeNote({ title: event.target.value.replaceAll('\n', ' ') })}
          onBlur={() => void flushNote()}
          onKeyDown={onKeyDown}
        />
        <Button
          kind="quiet"
          icon={Download}
          onClick={openExport}
          {...tooltip(say('command.export'), 'Mod+P')}
        >
          {say('export.open')}
        </Button>
      </div>
      <div className="note-facts">
        <time dateTime={note.createdAt} title={note.createdAt.slice(0, 10)}>
          {formatDay(note.createdAt.slice(0, 10), shownIn)}
        </time>
        <select
          aria-label={say('note.language')}
          value={language}
          disabled={!writable}
          onChange={(event) => changeNote({ language: event.target.value === 'vi' ? 'vi' : 'en' })}
        >
          <option value="en">{say('note.language-en')}</option>
          <option value="vi">{say('note.language-vi')}</option>
        </select>
        <StatusMark status={details.status} />
        {writable && (
          <IconButton
            name={say('note.details')}
            keys="Mod+Alt+D"
            icon={ClipboardList}
            aria-expanded={open}
            onClick={() => useDetailsPanel.setState({ open: !open })}
          />
        )}
        {writable && <CitationMenu />}
        {writable && <SaveState />}
        <VersionsButton id={note.id} />
      </div>
      {open && writable ? (
        <DetailsPanel details={details} />
      ) : (
        <DetailsLine details={details} lang={language} />
      )}
    </header>
  );
}

const states: Record<SaveStatus['kind'], { icon: typeof Check; key: SentenceKey }> = {
  saved: { icon: Check, key: 'note.saved' },
  changed: { icon: LoaderCircle, key: 'note.saving' },
  saving: { icon: LoaderCircle, key: 'note.saving' },
  failed: { icon: CircleAlert, key: 'note.not-saved' },
  stale: { icon: CircleAlert, key: 'note.not-saved' },
};

function SaveState() {
  const say = useSay();
  const status = useOpenNote((state) => state.status);
  const { icon: Icon, key } = states[status.kind];
  return (
    <span className="note-saved" data-status={status.kind}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {say(key)}
    </span>
  );
}
