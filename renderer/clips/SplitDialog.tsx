import { useEffect, useRef, useState } from 'react';
import { type Clip, wordsOf } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { splitClip } from '../state/clip-actions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { firstSplit } from './split-places.ts';

/** Where a clip is cut in two: at the cursor, which stands at the end of its first sentence. */
export function SplitDialog({ clip, onClose }: { clip: Clip; onClose: () => void }) {
  const say = useSay();
  const words = wordsOf(clip);
  const [at, setAt] = useState(() => firstSplit(words, clip.source.language));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.setSelectionRange(at, at), [at]);
  const parts = [words.slice(0, at).trim(), words.slice(at).trim()];
  return (
    <Dialog
      title={say('clips.split')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button type="submit" form="split-clip" kind="primary" disabled={parts.includes('')}>
            {say('clips.split-here')}
          </Button>
        </>
      }
    >
      <form
        id="split-clip"
        className="edit-clip"
        data-colour={clip.colour}
        onSubmit={(event) => {
          event.preventDefault();
          void splitClip(clip.id, clip.start + at).then((done) => done && onClose());
        }}
      >
        <label className="split-words">
          <span className="text-field-label">{say('clips.split-where')}</span>
          <textarea
            ref={field}
            readOnly
            value={words}
            rows={6}
            lang={clip.source.language}
            onSelect={(event) => setAt(event.currentTarget.selectionStart)}
          />
        </label>
        <div className="split-parts" aria-live="polite">
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: there are always these two
            <blockquote key={index} lang={clip.source.language}>
              {part || '…'}
            </blockquote>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
