import { useState } from 'react';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { tagsFrom } from '../../clips/clip-filter.ts';
import { useSay } from '../../locale/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { tagNotes } from './arrange-notes.ts';

/** The tags that notes have together; what only some of them have stays as it is. */
export function TagNotesDialog({ notes, onClose }: { notes: readonly NoteSummary[]; onClose: () => void }) {
  const say = useSay();
  const [first, ...others] = notes;
  const [common] = useState(() =>
    (first?.details.tags ?? []).filter((tag) => others.every(({ details }) => details.tags.includes(tag))),
  );
  const [typed, setTyped] = useState(common.join(', '));
  return (
    <Dialog
      title={say('notes.tag')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button type="submit" form="tag-notes" kind="primary">
            {say('action.save')}
          </Button>
        </>
      }
    >
      <form
        id="tag-notes"
        onSubmit={(event) => {
          event.preventDefault();
          const tags = tagsFrom(typed);
          const removed = common.filter((tag) => !tags.includes(tag));
          void tagNotes(notes, tags, removed).then((done) => done && onClose());
        }}
      >
        {others.length > 0 && <p>{say('notes.tag-text', { count: notes.length })}</p>}
        <TextField
          label={say('clips.tags')}
          value={typed}
          onChange={setTyped}
          placeholder={say('clips.tags-placeholder')}
        />
      </form>
    </Dialog>
  );
}
