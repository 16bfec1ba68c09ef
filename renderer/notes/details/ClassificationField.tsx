import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../locale/sentences.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { classificationsFrom, standardClassifications } from './classifications.ts';

/** The note's marking, from the library's own list. */
export function ClassificationField({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const own = useSettings((settings) => settings.classifications);
  const [editing, setEditing] = useState(false);
  const list = own ?? standardClassifications[language];
  const known = value === '' || list.includes(value) ? list : [value, ...list];
  return (
    <div className="note-classification">
      <SelectField
        label={say('note.details.classification')}
        value={value}
        options={[
          { value: '', label: say('note.details.unclassified') },
          ...known.map((one) => ({ value: one, label: one })),
        ]}
        onChange={onChange}
      />
      <IconButton name={say('note.details.edit-list')} icon={Pencil} onClick={() => setEditing(true)} />
      {editing && <ListDialog list={list} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** The library's list of markings, one a line. */
function ListDialog({ list, onClose }: { list: readonly string[]; onClose: () => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(list.join('\n'));
  return (
    <Dialog
      title={say('note.details.edit-list')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button
            kind="primary"
            onClick={() => {
              changeSettings({ classifications: classificationsFrom(typed) });
              onClose();
            }}
          >
            {say('action.save')}
          </Button>
        </>
      }
    >
      <TextArea label={say('note.details.list-text')} value={typed} onChange={setTyped} rows={6} />
    </Dialog>
  );
}
