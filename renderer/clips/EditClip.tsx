import { useState } from 'react';
import { type Clip, clipColours } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { changeClip } from '../state/clips.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { tagsFrom } from './clip-filter.ts';

/** What the analyst says of a clip: comment, tags and colour. The quotation stays as it is. */
export function EditClip({ clip, onClose }: { clip: Clip; onClose: () => void }) {
  const say = useSay();
  const [comment, setComment] = useState(clip.comment);
  const [tags, setTags] = useState(clip.tags.join(', '));
  const [colour, setColour] = useState(clip.colour);
  return (
    <Dialog
      title={say('clips.edit')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button type="submit" form="edit-clip" kind="primary">
            {say('action.save')}
          </Button>
        </>
      }
    >
      <form
        id="edit-clip"
        className="edit-clip"
        onSubmit={(event) => {
          event.preventDefault();
          void changeClip(clip.id, { comment, tags: tagsFrom(tags), colour }).then(
            (kept) => kept && onClose(),
          );
        }}
      >
        <blockquote data-colour={colour} lang={clip.source.language}>
          {clip.quote}
        </blockquote>
        <TextArea
          label={say('clips.comment')}
          value={comment}
          onChange={setComment}
          rows={4}
          maxLength={10_000}
          autoFocus
        />
        <TextField
          label={say('clips.tags')}
          value={tags}
          onChange={setTags}
          placeholder={say('clips.tags-placeholder')}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row */}
        <div className="edit-clip-colours" role="group" aria-label={say('clips.colour')}>
          {clipColours.map((one) => (
            <Swatch key={one} colour={one} pressed={one === colour} onPress={() => setColour(one)} />
          ))}
        </div>
      </form>
    </Dialog>
  );
}
