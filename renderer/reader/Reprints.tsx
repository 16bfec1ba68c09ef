import { useEffect, useState } from 'react';
import type { Article, ArticleSummary } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { openComparison } from '../state/comparison.ts';
import { valueOrTell } from '../state/messages.ts';
import { showArticle } from '../state/navigation.ts';
import { useSettings } from '../state/settings.ts';

/** The other articles of the same story, and how their words differ. */
export function Reprints({ article }: { article: Article }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [reprints, setReprints] = useState<ArticleSummary[]>([]);
  const { id, reprints: count } = article;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count is another list
  useEffect(() => {
    if (!open) return;
    let wanted = true;
    void call('articles.reprints', { id }).then((result) => {
      const found = valueOrTell(result);
      if (wanted && found) setReprints(found.articles);
    });
    return () => {
      wanted = false;
    };
  }, [open, id, count]);
  return (
    <details className="reprints" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('reprints.count', { count })}</summary>
      <ul>
        {reprints.map((one) => (
          <Reprint key={one.id} of={article} reprint={one} />
        ))}
      </ul>
    </details>
  );
}

function Reprint({ of, reprint }: { of: Article; reprint: ArticleSummary }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { id, title, agency, publishedOn, path } = reprint;
  const facts = [
    agency,
    publishedOn ? formatDay(publishedOn, language) : say('article.undated'),
    path.split(/[\\/]/).at(-1),
  ];
  return (
    <li>
      <button type="button" className="link" lang={reprint.language} onClick={() => showArticle(id)}>
        {title}
      </button>
      <span className="reprint-facts">{facts.filter(Boolean).join(' · ')}</span>
      <button
        type="button"
        className="link"
        aria-label={say('reprints.compare-with', { title })}
        onClick={() => openComparison(of, reprint)}
      >
        {say('reprints.compare')}
      </button>
    </li>
  );
}
