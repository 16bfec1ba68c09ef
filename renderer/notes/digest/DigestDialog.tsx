import { useEffect, useState } from 'react';
import { type DigestGroup, digestGroups } from '../../../electron/contract/models/note.ts';
import { formatDay } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { useResults } from '../../search/results.ts';
import { fetchSearches, useSearches } from '../../search/searches.ts';
import { useChosen } from '../../state/chosen.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type DigestSource, draftDigest, mostInDigest } from './draft-digest.ts';

/** Drafts a press digest of what is chosen, of what is found, or of a saved search. */
export function DigestDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const chosen = useChosen((state) => state.articles.size);
  const found = useResults((state) => (state.beside ? 0 : state.rows.length));
  const saved = useSearches((state) => state.saved);
  const [picked, setPicked] = useState<DigestSource>(chosen > 0 ? 'chosen' : 'found');
  const [group, setGroup] = useState<DigestGroup>('agency');
  const [title, setTitle] = useState(
    () => `${say('digest.title')}, ${formatDay(new Date().toISOString().slice(0, 10), language)}`,
  );
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void fetchSearches();
  }, []);
  const sources: { value: DigestSource; label: string }[] = [
    ...(chosen > 0 ? [{ value: 'chosen', label: say('digest.of-chosen', { count: chosen }) }] : []),
    ...(found > 0 ? [{ value: 'found', label: say('digest.of-found', { count: found }) }] : []),
    ...saved.map(({ id, name }) => ({ value: id, label: say('digest.of-saved', { name }) })),
  ];
  const source = (sources.find(({ value }) => value === picked) ?? sources[0])?.value ?? picked;
  const draft = async () => {
    setBusy(true);
    const done = await draftDigest(source, title, group);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={say('command.note.digest')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button type="submit" form="digest" kind="primary" disabled={busy || sources.length === 0}>
            {say('digest.draft')}
          </Button>
        </>
      }
    >
      <form
        id="digest"
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          void draft();
        }}
      >
        <p>{say('digest.text', { most: mostInDigest })}</p>
        {sources.length === 0 ? (
          <p>{say('digest.nothing')}</p>
        ) : (
          <SelectField label={say('digest.of')} value={source} options={sources} onChange={setPicked} />
        )}
        <SelectField
          label={say('clips.group')}
          value={group}
          options={digestGroups.map((value) => ({ value, label: say(`digest.group.${value}`) }))}
          onChange={setGroup}
        />
        <TextField label={say('note.title')} value={title} onChange={setTitle} maxLength={500} />
      </form>
    </Dialog>
  );
}
