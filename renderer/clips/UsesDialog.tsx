import { useEffect, useState } from 'react';
import type { Clip, ClipUse } from '../../electron/contract/models/clip.ts';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { valueOrTell } from '../state/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { openUse } from './open-use.ts';

/** Every note that uses a clip, with each place: one leads there. */
export function UsesDialog({ clip, onClose }: { clip: Clip; onClose: () => void }) {
  const say = useSay();
  const [uses, setUses] = useState<readonly ClipUse[] | null>(null);
  useEffect(() => {
    void call('clips.uses', { id: clip.id }).then((result) => setUses(valueOrTell(result)?.uses ?? []));
  }, [clip.id]);
  return (
    <Dialog
      title={say('clips.uses')}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          {say('dialog.close')}
        </Button>
      }
    >
      <div className="clip-uses">
        {uses?.length === 0 && <p>{say('clips.no-uses')}</p>}
        {uses?.map(({ note, title, binned, places }) => (
          <section key={note} aria-label={title || say('note.untitled')}>
            <h3>
              {title || say('note.untitled')} {binned && <small>{say('clips.note-binned')}</small>}
            </h3>
            <ul>
              {places.map((place, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
                <li key={index}>
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      onClose();
                      void openUse(note, clip.id, index);
                    }}
                  >
                    {place || say('clips.use-number', { number: index + 1 })}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
