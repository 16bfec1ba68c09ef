import { useEffect, useState } from 'react';
import type { Difference } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { type Compared, useComparison } from '../state/comparison.ts';
import { valueOrTell } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Differences } from '../ui/Differences.tsx';
import './comparison.css';

/** How the words of two reprints differ: by colour, by a sign, by a line through or under them, and in words. */
export function ComparisonDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const pair = useComparison((state) => state.pair);
  const [differences, setDifferences] = useState<Difference[] | null>(null);
  useEffect(() => {
    if (!pair) return;
    let wanted = true;
    void call('articles.compare', { first: pair[0].id, second: pair[1].id }).then((result) => {
      const found = valueOrTell(result);
      if (wanted) setDifferences(found?.differences ?? []);
    });
    return () => {
      wanted = false;
    };
  }, [pair]);
  if (!pair) return null;
  const differs = differences?.some(({ kind }) => kind !== 'both');
  return (
    <Dialog title={say('comparison.title')} onClose={onClose} width="wide" textOnly>
      <dl className="comparison-legend">
        <Side kind="first" article={pair[0]} />
        <Side kind="second" article={pair[1]} />
      </dl>
      {differences && !differs && <p>{say('comparison.same')}</p>}
      <div className="comparison" aria-busy={differences === null}>
        {differences && (
          <Differences
            differences={differences}
            labels={{ first: say('comparison.first'), second: say('comparison.second') }}
          />
        )}
      </div>
    </Dialog>
  );
}

function Side({ kind, article }: { kind: 'first' | 'second'; article: Compared }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { title, agency, publishedOn } = article;
  const facts = [agency, publishedOn && formatDay(publishedOn, language)].filter(Boolean).join(' · ');
  return (
    <div>
      <dt data-kind={kind}>
        <span aria-hidden>{kind === 'first' ? '−' : '+'} </span>
        {say(`comparison.${kind}`)}
      </dt>
      <dd>
        {title} {facts && <span className="reprint-facts">{facts}</span>}
      </dd>
    </div>
  );
}
