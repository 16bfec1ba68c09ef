import { useEffect } from 'react';
import { registerCommands } from '../commands/command.ts';
import { connection } from '../connection/call.ts';
import { Guarded } from '../frame/Guarded.tsx';
import { useSay } from '../locale/sentences.ts';
import { useLibrary } from '../state/library.ts';
import { useNavigation } from '../state/navigation.ts';
import { useVerification } from '../state/verification.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ClipShelf } from './ClipShelf.tsx';
import { keepDetails } from './details/describe-note.ts';
import { watchClaims } from './follow-note.ts';
import { openLastNote } from './last-note.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteNotice } from './NoteNotice.tsx';
import { NoteStart } from './NoteStart.tsx';
import { noteCommands } from './note-commands.ts';
import { flushNote, openNote, reopenNote, useOpenNote } from './open-note.ts';
import { blockCommands } from './plugins/block-menu/block-commands.ts';
import { formCommands } from './plugins/citation-form/form-commands.ts';
import { findCommands } from './plugins/find/find-commands.ts';
import { insertCommands } from './plugins/insert/insert-commands.ts';
import { moveCommands } from './plugins/move/move-commands.ts';
import { tableCommands } from './plugins/table/table-commands.ts';
import { editorCommands } from './plugins/toolbar/editor-commands.ts';
import { VerificationPanel } from './plugins/verification/VerificationPanel.tsx';
import { prepareReading } from './read-state.ts';
import './note.css';
import './note-blocks.css';
import './note-text.css';
import './note-quotations.css';

/** The third column: the open note with its tools and the clips at hand, or the templates when none is open. */
export function NoteColumn() {
  const wanted = useNavigation((state) => state.note);
  useEffect(() => {
    void openNote(wanted);
  }, [wanted]);
  useEffect(() => void openLastNote(), []);
  useEffect(() => {
    const idle = requestIdleCallback(prepareReading);
    return () => cancelIdleCallback(idle);
  }, []);
  useEffect(() => {
    const ends = [
      registerCommands([
        ...noteCommands,
        ...formCommands,
        ...editorCommands,
        ...insertCommands,
        ...tableCommands,
        ...moveCommands,
        ...blockCommands,
        ...findCommands,
      ]),
      watchClaims(),
      // What failed because the library was away is saved as soon as it answers.
      connection().on('library.stopped', ({ restarted }) => restarted && keepAll()),
      connection().onReachable((reachable) => reachable && keepAll()),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);

  const note = useOpenNote((state) => state.note);
  const failure = useOpenNote((state) => state.failure);
  const opening = useOpenNote((state) => state.opening);
  if (wanted && failure) return <NotOpened />;
  if (!note) return wanted ? null : <NoteStart />;
  return (
    <Guarded onFailure={() => void flushNote()}>
      <Opened key={opening} />
    </Guarded>
  );
}

function keepAll(): void {
  void keepDetails();
  void flushNote();
}

function Opened() {
  const content = useOpenNote((state) => state.content);
  const language = useOpenNote((state) => state.language);
  const elsewhere = useOpenNote((state) => state.elsewhere);
  const libraryReadOnly = useLibrary((state) => state.library?.readOnly ?? null) !== null;
  const panelOpen = useVerification((state) => state.panelOpen);
  const say = useSay();
  if (!content) return null;
  if (content.kind === 'unreadable')
    return (
      <EmptyState title={say('note.unreadable-title')}>
        <p>{say('note.unreadable-text')}</p>
      </EmptyState>
    );
  const writable = content.kind === 'whole' && !libraryReadOnly && !elsewhere;
  return (
    <div className="note">
      <NoteNotice partial={content.kind === 'partial'} />
      <NoteEditor state={content.state} language={language} writable={writable} />
      <VerificationPanel writable={writable} />
      {/* The list of what was found needs the room; what stands in it is what is worked on then. */}
      {!panelOpen && <ClipShelf />}
    </div>
  );
}

function NotOpened() {
  const say = useSay();
  const wanted = useNavigation((state) => state.note);
  const failure = useOpenNote((state) => state.failure);
  return (
    <EmptyState
      title={say('note.not-opened')}
      actions={<Button onClick={() => wanted && void reopenNote(wanted)}>{say('note.open-again')}</Button>}
    >
      {failure && <p>{say(`failure.${failure.code}`, { about: failure.about, detail: failure.detail })}</p>}
    </EmptyState>
  );
}
