import { useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { watchNamedFolder } from './watch-folder.ts';
import './watch-dialog.css';

/** A browser hands over files and never says where a folder is: the analyst names the folder that is to be watched. */
export function WatchDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [path, setPath] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function watch() {
    if (path.trim() === '') return;
    setBusy(true);
    const wrong = await watchNamedFolder(path);
    setBusy(false);
    if (wrong) setFailure(wrong);
    else onClose();
  }

  const mistake =
    failure &&
    [
      say(`failure.${failure.code}`, { about: failure.about, detail: failure.detail }),
      ...(failure.code === 'not-a-folder' ? [say('watch.whole-path')] : []),
    ].join(' ');
  return (
    <Dialog
      title={say('command.import.watch')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button kind="primary" type="submit" form="watch" disabled={busy || path.trim() === ''}>
            {say('watch.begin')}
          </Button>
        </>
      }
    >
      <form
        id="watch"
        className="watch-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void watch();
        }}
      >
        <p>{say('watch.what')}</p>
        <TextField
          label={say('watch.path')}
          value={path}
          onChange={(typed) => {
            setPath(typed);
            setFailure(null);
          }}
          mistake={mistake ?? undefined}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={4_096}
        />
        <p className="watch-hint">{say('watch.path-hint')}</p>
      </form>
    </Dialog>
  );
}
