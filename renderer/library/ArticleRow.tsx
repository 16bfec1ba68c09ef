import { Files } from 'lucide-react';
import { formatDay } from '../locale/dates.ts';
import { languageName } from '../locale/language-names.ts';
import { useSay } from '../locale/sentences.ts';
import type { Row } from '../search/fetch-page.ts';
import { Snippet } from '../search/Snippet.tsx';
import { useSettings } from '../state/settings.ts';
import './article-row.css';

/** An article in the list: its title, what identifies it, and for a hit two lines of where the words stand. */
export function ArticleRow({ row }: { row: Row | undefined }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  if (!row) return <div className="article-row" aria-busy="true" />;
  const facts = [row.agency, row.place].filter((fact) => fact !== null);
  const snippets = 'snippets' in row ? row.snippets : [];
  return (
    <div className="article-row">
      <div className="article-row-title" lang={row.language}>
        {row.title}
      </div>
      <div className="article-row-meta">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {row.publishedOn ? (
          <time dateTime={row.publishedOn} title={row.publishedOn}>
            {formatDay(row.publishedOn, language)}
          </time>
        ) : (
          <span>{say('article.undated')}</span>
        )}
        <abbr className="article-row-language" title={languageName(row.language, language)}>
          {row.language}
        </abbr>
        {row.reprints > 0 && (
          <span className="article-row-reprints" title={say('reprints.count', { count: row.reprints })}>
            <Files size={12} strokeWidth={1.75} aria-hidden />
            <span aria-hidden>{row.reprints}</span>
            <span className="unseen">{say('reprints.count', { count: row.reprints })}</span>
          </span>
        )}
      </div>
      {snippets[0] && (
        <div className="article-row-snippet" lang={row.language}>
          {snippets.slice(0, 2).map((snippet, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: snippets have no identity but their place
            <span key={index}>
              {index > 0 && ' … '}
              <Snippet {...snippet} />
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
