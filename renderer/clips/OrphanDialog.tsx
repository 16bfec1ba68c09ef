import { useEffect, useState } from 'react';
import type { Clip, ClipCandidate } from '../../electron/contract/models/clip.ts';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { anchorClip, leaveOrphan } from '../state/clip-actions.ts';
import { valueOrTell } from '../state/messages.ts';
import { openClip } from '../state/open-clip.ts';
import { useSelection } from '../state/selection.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Differences } from '../ui/Differences.tsx';
import { passageDifferences } from './passage-differences.ts';

/** Where a clip that has lost its place belongs: at one of its candidates, at what is selected, or nowhere for now. */
export function OrphanDialog({ clip, onClose }: { clip: Clip; onClose: () => void }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [candidates, setCandidates] = useState<readonly ClipCandidate[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const [selected] = useState(() => {
    const { article, span } = useSelection.getState();
    return article === clip.article ? span : null;
  });
  useEffect(() => {
    void call('clips.candidates', { id: clip.id }).then((result) =>
      setCandidates(valueOrTell(result)?.candidates ?? []),
    );
  }, [clip.id]);
  const percent = (score: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(score);
  const candidate = candidates?.[chosen];
  const labels = { first: say('clips.only-clipped'), second: say('clips.only-here') };

  async function putAt(start: number, end: number) {
    const placed = await anchorClip(clip.id, start, end);
    if (!placed) return;
    onClose();
    await openClip(clip.id);
  }

  return (
    <Dialog
      title={say('clips.orphan-title')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={() => void leaveOrphan(clip.id).then(onClose)}>{say('clips.leave-orphan')}</Button>
          {selected && (
            <Button onClick={() => void putAt(...selected)}>{say('clips.anchor-selection')}</Button>
          )}
          <Button type="submit" form="orphan" kind="primary" disabled={!candidate}>
            {say('clips.anchor-here')}
          </Button>
        </>
      }
    >
      <form
        id="orphan"
        className="orphan"
        data-colour={clip.colour}
        onSubmit={(event) => {
          event.preventDefault();
          if (candidate) void putAt(candidate.start, candidate.end);
        }}
      >
        <p>{say('clips.orphan-text')}</p>
        <blockquote lang={clip.source.language}>
          <span className="orphan-around">{before(clip.prefix)}</span>
          <mark>{clip.quote}</mark>
          <span className="orphan-around">{after(clip.suffix)}</span>
        </blockquote>
        {candidates?.length === 0 && <p>{say('clips.no-candidates')}</p>}
        {candidates && candidates.length > 0 && (
          <fieldset>
            <legend>{say('clips.candidates', { count: candidates.length })}</legend>
            {candidates.map((one, index) => (
              <label key={one.start} className="candidate">
                <input
                  type="radio"
                  name="candidate"
                  checked={index === chosen}
                  onChange={() => setChosen(index)}
                />
                <span lang={clip.source.language}>
                  <span className="orphan-around">{before(one.prefix)}</span>
                  <mark>
                    <Differences differences={passageDifferences(clip.quote, one.passage)} labels={labels} />
                  </mark>
                  <span className="orphan-around">{after(one.suffix)}</span>
                </span>
                <span className="candidate-score">{say('clips.alike', { percent: percent(one.score) })}</span>
              </label>
            ))}
          </fieldset>
        )}
      </form>
    </Dialog>
  );
}

/** What stands before a passage, from a whole word on. */
function before(prefix: string): string {
  return prefix && `…${prefix.slice(prefix.indexOf(' ') + 1)}`;
}

/** What stands behind a passage, up to a whole word. */
function after(suffix: string): string {
  const end = suffix.lastIndexOf(' ');
  return suffix && `${end > 0 ? suffix.slice(0, end) : suffix}…`;
}
