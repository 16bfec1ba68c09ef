import { useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { linkAddress } from './link-address.ts';
import { closeLinkDialog, setLink, useLinkDialog } from './link-dialog-state.ts';

/** Asks for a link's address, while one is being asked for. */
export function LinkDialog() {
  const asked = useLinkDialog((state) => state.asked);
  return asked && <LinkForm {...asked} />;
}

function LinkForm({ address, words }: { address: string; words: string }) {
  const say = useSay();
  const [typed, setTyped] = useState(address);
  const [text, setText] = useState(words);
  const [tried, setTried] = useState(false);
  const wanted = linkAddress(typed);
  return (
    <Dialog
      title={say('editor.link-title')}
      onClose={closeLinkDialog}
      footer={
        <>
          {address && (
            <Button kind="quiet" onClick={() => setLink(null, text)}>
              {say('editor.link-remove')}
            </Button>
          )}
          <Button kind="primary" type="submit" form="link-form">
            {say('editor.link-set')}
          </Button>
        </>
      }
    >
      <form
        id="link-form"
        className="note-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === null) setTried(true);
          else setLink(wanted, text);
        }}
      >
        <TextField
          label={say('editor.link-address')}
          value={typed}
          onChange={setTyped}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          mistake={tried && wanted === null ? say('editor.link-mistake') : undefined}
        />
        {!words && (
          <TextField label={say('editor.link-words')} value={text} onChange={setText} autoComplete="off" />
        )}
      </form>
    </Dialog>
  );
}
