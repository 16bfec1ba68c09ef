import { useState } from 'react';
import { useSay } from '../../locale/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useOpenNote } from '../open-note.ts';
import { makeTemplate } from './template-actions.ts';

/** Makes a template of the open note, under a title of its own. */
export function MakeTemplateDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [title, setTitle] = useState(useOpenNote.getState().title);
  const [description, setDescription] = useState('');
  return (
    <Dialog
      title={say('command.note.make-template')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button type="submit" form="make-template" kind="primary" disabled={title.trim() === ''}>
            {say('template.make')}
          </Button>
        </>
      }
    >
      <form
        id="make-template"
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          void makeTemplate(title, description).then((done) => done && onClose());
        }}
      >
        <p>{say('template.make-text')}</p>
        <TextField label={say('template.title')} value={title} onChange={setTitle} maxLength={500} required />
        <TextField
          label={say('template.description')}
          value={description}
          onChange={setDescription}
          maxLength={500}
        />
      </form>
    </Dialog>
  );
}
