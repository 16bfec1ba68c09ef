import type { Article } from '../../electron/contract/models.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { useSettings } from '../state/settings.ts';
import { type Mark, MarkedText } from './MarkedText.tsx';

/** Title, and what identifies the article: agency, place, date, language, byline. */
export function ArticleHead({ article, marks }: { article: Article; marks: readonly Mark[] }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { agency, place, byline, publishedOn, publishedOnFrom } = article;
  return (
    <header className="article-head">
      <h1 data-block="title" lang={article.language}>
        <MarkedText text={article.title} marks={marks} />
      </h1>
      <p className="article-meta">
        {agency && <span>{agency}</span>}
        {place && <span>{place}</span>}
        {publishedOn ? (
          <time dateTime={publishedOn} title={publishedOn}>
            {formatDay(publishedOn, language)}
            {publishedOnFrom === 'inferred' && ` (${say('article.inferred')})`}
          </time>
        ) : (
          <span>{say('article.undated')}</span>
        )}
        <span>{say(`language.${article.language}`)}</span>
        {byline && <span>{byline}</span>}
      </p>
    </header>
  );
}
