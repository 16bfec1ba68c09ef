import { useState } from 'react';
import { imageWidths } from '../../../../electron/contract/note-document.ts';
import { useSay } from '../../../locale/sentences.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ImageFields } from '../../nodes/image/image-node.ts';
import { closeImageDialog, setImage, useImageDialog } from './image-dialog-state.ts';

/** Asks for an image's words and width, while one is asked for. */
export function ImageDialog() {
  const asked = useImageDialog((state) => state.asked);
  return asked && <ImageForm key={asked.key} fields={asked.fields} />;
}

function ImageForm({ fields }: { fields: ImageFields }) {
  const say = useSay();
  const [caption, setCaption] = useState(fields.caption);
  const [description, setDescription] = useState(fields.description);
  const [width, setWidth] = useState(fields.width);
  return (
    <Dialog
      title={say('editor.image-title')}
      onClose={closeImageDialog}
      footer={
        <>
          <Button kind="quiet" onClick={() => setImage(null)}>
            {say('editor.image-remove')}
          </Button>
          <Button kind="primary" type="submit" form="image-form">
            {say('editor.image-set')}
          </Button>
        </>
      }
    >
      <form
        id="image-form"
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          setImage({ caption: caption.trim(), description: description.trim(), width });
        }}
      >
        <TextField
          label={say('editor.image-caption')}
          value={caption}
          onChange={setCaption}
          autoComplete="off"
          autoFocus
        />
        <TextField
          label={say('editor.image-description')}
          value={description}
          onChange={setDescription}
          autoComplete="off"
        />
        <label className="note-form-choice">
          {say('editor.image-width')}
          <select
            value={width}
            onChange={({ target }) =>
              setWidth(imageWidths.find((one) => String(one) === target.value) ?? 100)
            }
          >
            {imageWidths.map((one) => (
              <option key={one} value={one}>
                {`${one} %`}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  );
}
