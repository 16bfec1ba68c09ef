import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { keepAsNewNote } from './note-actions.ts';
import { flushNote, reopenNote, useOpenNote } from './open-note.ts';

/** What must be known or decided before writing on: the note is only read, is not saved, or was saved elsewhere. */
export function NoteNotice({ partial }: { partial: boolean }) {
  const say = useSay();
  const note = useOpenNote((state) => state.note);
  const elsewhere = useOpenNote((state) => state.elsewhere);
  const status = useOpenNote((state) => state.status);
  if (partial) return <p className="note-notice">{say('note.partial')}</p>;
  if (elsewhere && note)
    return (
      <div className="note-notice" role="status">
        <p>{say('note.elsewhere')}</p>
        <Button onClick={() => void reopenNote(note.id, true)}>{say('note.take-over')}</Button>
      </div>
    );
  if (status.kind === 'failed') {
    const { code, about, detail } = status.failure;
    return (
      <div className="note-notice" data-kind="wrong" role="alert">
        <p>
          {say('note.not-saved-text')} {say(`failure.${code}`, { about, detail })}
        </p>
        <Button onClick={() => void flushNote()}>{say('note.save-again')}</Button>
      </div>
    );
  }
  if (status.kind !== 'stale' || !note) return null;
  return (
    <div className="note-notice" data-kind="wrong" role="alert">
      <p>{say('note.stale-text')}</p>
      <span className="note-choices">
        <Button onClick={() => void keepAsNewNote()}>{say('note.stale-keep')}</Button>
        <Button kind="danger" onClick={() => void reopenNote(note.id)}>
          {say('note.stale-reload')}
        </Button>
      </span>
    </div>
  );
}
