import { ChevronRight, Files } from 'lucide-react';
import { formatDay } from '../locale/dates.ts';
import { languageName } from '../locale/language-names.ts';
import { useSay } from '../locale/sentences.ts';
import type { Row } from '../search/fetch-page.ts';
import { Snippet } from '../search/Snippet.tsx';
import { onOneLine } from '../search/snippet-line.ts';
import { useSettings } from '../state/settings.ts';
import { unfold, useUnfolded } from './unfolded.ts';
import './article-row.css';

interface Props {
  row: Row | undefined;
  /** It stands unfolded under another article of its story. */
  reprint: boolean;
  /** Reprints are folded together: the row stands for its story. */
  folds: boolean;
}

/** An article in the list: its title, what identifies it, and for a hit two lines of where the words stand. */
export function ArticleRow({ row, reprint, folds }: Props) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  if (!row) return <div className="article-row" aria-busy="true" />;
  const facts = [row.agency, row.place].filter((fact) => fact !== null);
  const [first, second] = 'snippets' in row ? row.snippets : [];
  return (
    <div className="article-row" data-reprint={reprint || undefined}>
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
        {row.reprints > 0 && !reprint && <ReprintCount row={row} folds={folds} />}
      </div>
      {second
        ? [first, second].map((snippet, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: snippets have no identity but their place
            <div key={index} className="article-row-line" lang={row.language}>
              {snippet && <Snippet {...onOneLine(snippet)} />}
            </div>
          ))
        : first && (
            <div className="article-row-snippet" lang={row.language}>
              <Snippet {...first} />
            </div>
          )}
    </div>
  );
}

/** How many reprints a story has; a click shows them, as the arrow keys do. A row of a listbox can hold no button. */
function ReprintCount({ row, folds }: { row: Row; folds: boolean }) {
  const say = useSay();
  const open = useUnfolded((state) => state.stories.has(row.id));
  const count = say('reprints.count', { count: row.reprints });
  const how = folds ? say(open ? 'reprints.fold' : 'reprints.unfold') : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the row says what the keys do
    <span
      className="article-row-reprints"
      data-folds={folds || undefined}
      data-open={open || undefined}
      title={[count, how].filter(Boolean).join('. ')}
      onClick={(event) => {
        if (!folds) return;
        event.stopPropagation();
        unfold(row, !open);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {folds ? (
        <ChevronRight size={12} strokeWidth={2} aria-hidden />
      ) : (
        <Files size={12} strokeWidth={1.75} aria-hidden />
      )}
      <span aria-hidden>{folds ? `+${row.reprints}` : row.reprints}</span>
      <span className="unseen">{[count, how].filter(Boolean).join('. ')}</span>
    </span>
  );
}
