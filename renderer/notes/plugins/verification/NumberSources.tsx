import { sourceInBrackets } from '../../../../electron/contract/citations/source-text.ts';
import type { ClipId } from '../../../../electron/contract/ids.ts';
import { mentionsIn } from '../../../../electron/contract/verification/numbers.ts';
import { useSay } from '../../../locale/sentences.ts';
import { openClip } from '../../../state/open-clip.ts';
import { useSettings } from '../../../state/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { citedClip } from '../../nodes/citation/cited-clips.ts';
import type { PlacedNumber } from './checks.ts';

/** A number of the note, and what the passages that are cited with it say instead. */
export function NumberSources({ number }: { number: PlacedNumber }) {
  const say = useSay();
  return (
    <>
      <p className="number-asked">{number.text}</p>
      <ul className="number-sources">
        {number.clips.map((id) => (
          <Passage key={id} id={id} />
        ))}
      </ul>
      <div className="difference-actions">
        {number.clips.slice(0, 1).map((id) => (
          <Button key={id} kind="quiet" onClick={() => void openClip(id)}>
            {say('verification.open-passage')}
          </Button>
        ))}
      </div>
    </>
  );
}

function Passage({ id }: { id: ClipId }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const clip = citedClip(id);
  if (!clip) return null;
  const passage = clip.anchored.passage ?? clip.quote;
  const mentions = mentionsIn(passage, clip.source.language === 'vi');
  const parts = mentions.map(({ start, end }, at) => ({
    start,
    before: passage.slice(mentions[at - 1]?.end ?? 0, start),
    figure: passage.slice(start, end),
  }));
  return (
    <li>
      <p className="number-source">{sourceInBrackets(clip.source, language)}</p>
      <blockquote lang={clip.source.language ?? undefined}>
        {parts.map(({ start, before, figure }) => (
          <span key={start}>
            {before}
            <strong>{figure}</strong>
          </span>
        ))}
        {passage.slice(mentions.at(-1)?.end ?? 0)}
      </blockquote>
      {mentions.length === 0 && <p className="number-source">{say('verification.no-number')}</p>}
    </li>
  );
}
