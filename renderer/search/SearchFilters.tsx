import { CalendarRange } from 'lucide-react';
import { useState } from 'react';
import { languages } from '../../electron/contract/models/language.ts';
import { useSay } from '../locale/sentences.ts';
import { changeFilters, useResults } from './results.ts';

/** Narrows the list down by language and by day of publication, or to what is no article, and says how much is left. */
export function SearchFilters() {
  const say = useSay();
  const { language, from, to, notArticle } = useResults((state) => state.filters);
  const total = useResults((state) => state.rows.length);
  const notArticles = useResults((state) => state.notArticles ?? 0);
  const searched = useResults((state) => state.query.trim() !== '');
  const [datesOpen, setDatesOpen] = useState(false);
  const dated = from !== '' || to !== '';
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row */}
      <div className="filters" role="group" aria-label={say('filters.label')}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={language === one}
            aria-label={say(`language.${one}`)}
            title={say(`language.${one}`)}
            onClick={() => changeFilters({ language: language === one ? null : one })}
          >
            {one}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          aria-pressed={dated}
          aria-expanded={datesOpen}
          onClick={() => setDatesOpen(!datesOpen)}
        >
          {say('filters.dates')}
        </button>
        {(notArticles > 0 || notArticle) && (
          <button
            type="button"
            className="chip"
            aria-pressed={notArticle}
            onClick={() => changeFilters({ notArticle: !notArticle })}
          >
            {say('filters.not-articles', { count: notArticles })}
          </button>
        )}
        <span className="filters-total" role="status">
          {say(searched ? 'search.total' : 'library.articles', { count: total })}
        </span>
      </div>
      {datesOpen && (
        <div className="filters-dates">
          <CalendarRange size={14} strokeWidth={1.75} aria-hidden />
          <input
            type="date"
            aria-label={say('filters.from')}
            value={from}
            max={to || undefined}
            onChange={(event) => changeFilters({ from: event.target.value })}
          />
          <span aria-hidden>–</span>
          <input
            type="date"
            aria-label={say('filters.to')}
            value={to}
            min={from || undefined}
            onChange={(event) => changeFilters({ to: event.target.value })}
          />
          {dated && (
            <button type="button" className="chip" onClick={() => changeFilters({ from: '', to: '' })}>
              {say('filters.any-date')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
