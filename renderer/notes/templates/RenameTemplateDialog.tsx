import { useState } from 'react';
import type { Template } from '../../../electron/contract/models/template.ts';
import { useSay } from '../../locale/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { renameTemplate } from './template-actions.ts';

/** Gives an own template another title. */
export function RenameTemplateDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const say = useSay();
  const [title, setTitle] = useState(template.title);
  return (
    <Dialog
      title={say('template.rename')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button type="submit" form="rename-template" kind="primary" disabled={title.trim() === ''}>
            {say('action.save')}
          </Button>
        </>
      }
    >
      <form
        id="rename-template"
        onSubmit={(event) => {
          event.preventDefault();
          void renameTemplate(template, title).then((done) => done && onClose());
        }}
      >
        <TextField label={say('template.title')} value={title} onChange={setTitle} maxLength={500} required />
      </form>
    </Dialog>
  );
}
