import { useState } from 'react';
import { useSay } from '../locale/sentences.ts';
import { importPasted } from '../state/import-job.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextField.tsx';

/** An article as text: pasted, looked at, imported. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  /** The page's markup, as long as the text is what was pasted with it. */
  const [html, setHtml] = useState('');
  const [mistake, setMistake] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function take() {
    setBusy(true);
    const failure = await importPasted(text, html);
    setBusy(false);
    if (!failure) onClose();
    else if (failure !== 'told') setMistake(say(`failure.${failure}`, { about: say('import.pasted') }));
  }

  return (
    <Dialog
      title={say('command.import.paste')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button kind="primary" disabled={busy || text.trim() === ''} onClick={() => void take()}>
            {say('import.paste-take')}
          </Button>
        </>
      }
    >
      <TextArea
        label={say('import.paste-label')}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setHtml('');
          setMistake(undefined);
        }}
        onPaste={(event) => {
          const markup = event.clipboardData.getData('text/html');
          if (text !== '' || markup.trim() === '') return;
          event.preventDefault();
          setText(event.clipboardData.getData('text/plain'));
          setHtml(markup);
        }}
        mistake={mistake}
        rows={16}
        autoFocus
        spellCheck={false}
        placeholder={say('import.paste-placeholder')}
      />
      {html !== '' && <p className="paste-page">{say('import.paste-page')}</p>}
    </Dialog>
  );
}
