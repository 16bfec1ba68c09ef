import type { ReactNode } from 'react';
import type { Article, CorrectableField } from '../../electron/contract/models/article.ts';
import { formatDay, formatPublishedAt } from '../locale/dates.ts';
import { languageName } from '../locale/language-names.ts';
import { useSay } from '../locale/sentences.ts';
import { openDetails } from '../state/details.ts';
import { useSettings } from '../state/settings.ts';
import { tooltip } from '../ui/Tooltip.tsx';

/** Agency, outlet, place, date, language and byline in a line, each marked where it was corrected by hand. */
export function ArticleFacts({ article }: { article: Article }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { agency, outlet, place, byline, publishedOn, publishedAt, publishedOnFrom, corrected } = article;
  const fact = (field: CorrectableField, shown: ReactNode) =>
    shown && (
      <span>
        {shown}
        {corrected.includes(field) && (
          <span className="article-corrected" {...tooltip(say('details.corrected'))}>
            <span aria-hidden>✎</span>
            <span className="unseen"> {say('details.corrected')}</span>
          </span>
        )}
      </span>
    );
  // What was corrected has no other source than the analyst.
  const from = corrected.includes('publishedOn') ? null : publishedOnFrom;
  return (
    <p className="article-meta">
      {corrected.includes('title') && fact('title', say('details.title'))}
      {corrected.includes('notArticle') &&
        fact('notArticle', say(article.notArticle ? 'article.is-none' : 'article.is-one'))}
      {fact('agency', agency)}
      {fact('outlet', outlet === agency ? null : outlet)}
      {fact('place', place)}
      {fact(
        'publishedOn',
        publishedOn ? (
          <>
            <time
              dateTime={publishedAt ?? publishedOn}
              title={
                publishedAt ? formatPublishedAt(publishedAt, language, say('article.unzoned')) : publishedOn
              }
            >
              {formatDay(publishedOn, language)}
            </time>
            {from && <span className="article-date-from"> ({say(`article.date-from.${from}`)})</span>}
          </>
        ) : (
          say('article.undated')
        ),
      )}
      {fact('language', languageName(article.language, language))}
      {fact('byline', byline)}
      <button
        type="button"
        className="link article-details"
        {...tooltip(say('command.reader.details'), 'Alt+Enter')}
        onClick={() => openDetails([article.id])}
      >
        {say('details.open')}
      </button>
    </p>
  );
}
