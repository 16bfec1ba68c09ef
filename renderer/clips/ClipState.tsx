import { EqualApproximately, NotebookText, Unlink } from 'lucide-react';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { useSettings } from '../state/settings.ts';
import { openClipDialog } from './clip-dialogs.ts';

/** What is to be known of a clip: that it has lost its place, how it was found again, that notes use it. */
export function ClipState({ clip }: { clip: Clip }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { how, score, passage, left } = clip.anchored;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(score ?? 1);
  return (
    <>
      {clip.orphaned && (
        <p className="clip-state" data-state="orphaned">
          <Unlink size={14} strokeWidth={1.75} aria-hidden />
          <span>{say(left ? 'clips.left' : 'clips.orphaned')}</span>
          <button
            type="button"
            className="link"
            tabIndex={-1}
            onClick={() => openClipDialog({ kind: 'orphan', clip })}
          >
            {say('clips.decide')}
          </button>
        </p>
      )}
      {!clip.orphaned && how === 'context' && <p className="clip-state">{say('clips.by-context')}</p>}
      {!clip.orphaned && passage !== null && (
        <p className="clip-state" data-state="approximate">
          <EqualApproximately size={14} strokeWidth={1.75} aria-hidden />
          <span>
            {how === 'by-hand' ? say('clips.by-hand') : say('clips.approximate', { percent })}{' '}
            <q lang={clip.source.language}>{clip.quote}</q>
          </span>
        </p>
      )}
      {clip.notes.length > 0 && (
        <p className="clip-state">
          <NotebookText size={14} strokeWidth={1.75} aria-hidden />
          <button
            type="button"
            className="link"
            tabIndex={-1}
            onClick={() => openClipDialog({ kind: 'uses', clip })}
          >
            {say('clips.in-notes', { count: clip.notes.length })}
          </button>
        </p>
      )}
    </>
  );
}
