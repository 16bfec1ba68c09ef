import { useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { isNoteWritable } from '../../open-note.ts';
import { closeFootnoteDialog, setFootnote, useFootnoteDialog } from './footnote-dialog-state.ts';

/** Shows a footnote's words and lets them be written, while one is asked for. */
export function FootnoteDialog() {
  const asked = useFootnoteDialog((state) => state.asked);
  return asked && <FootnoteForm text={asked.text} isNew={asked.key === null} />;
}

function FootnoteForm({ text, isNew }: { text: string; isNew: boolean }) {
  const say = useSay();
  const [words, setWords] = useState(text);
  const writable = isNoteWritable();
  return (
    <Dialog
      title={say(isNew ? 'editor.footnote-new' : 'editor.footnote-change')}
      onClose={closeFootnoteDialog}
      footer={
        writable && (
          <>
            {!isNew && (
              <Button kind="quiet" onClick={() => setFootnote('')}>
                {say('editor.footnote-remove')}
              </Button>
            )}
            <Button kind="primary" type="submit" form="footnote-form">
              {say('editor.footnote-set')}
            </Button>
          </>
        )
      }
    >
      <form
        id="footnote-form"
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          setFootnote(words.trim());
        }}
      >
        <TextField
          label={say('editor.footnote-words')}
          value={words}
          onChange={setWords}
          autoComplete="off"
          autoFocus
          readOnly={!writable}
          maxLength={4_000}
        />
      </form>
    </Dialog>
  );
}
