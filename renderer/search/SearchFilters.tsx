import { CalendarRange, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { languages } from '../../electron/contract/models/language.ts';
import { useSay } from '../locale/sentences.ts';
import { facetsId, useFacetPanel } from './facet-panel.ts';
import { useCounts } from './facets.ts';
import { changeFilters, useResults } from './results.ts';

/** Narrows the list down by language and by day of publication, or to what is no article; the rest is behind a chip. */
export function SearchFilters() {
  const say = useSay();
  const { language, from, to, notArticle } = useResults((state) => state.filters);
  const notArticles = useResults((state) => state.notArticles ?? 0);
  const counts = useCounts((state) => state.facets?.languages);
  const panelOpen = useFacetPanel((state) => state.open);
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
            aria-description={say('search.total', { count: countOf(one) })}
            title={say(`language.${one}`)}
            onClick={() => changeFilters({ language: language === one ? null : one })}
          >
            {one} {counts && <Count count={countOf(one)} />}
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
        <button
          type="button"
          className="chip chip-more"
          aria-expanded={panelOpen}
          aria-controls={facetsId}
          onClick={() => useFacetPanel.setState({ open: !panelOpen })}
        >
          {say('facets.more')}
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </button>
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
        </div>
      )}
    </div>
  );

  function countOf(one: string): number {
    return counts?.find(({ value }) => value === one)?.count ?? 0;
  }
}

function Count({ count }: { count: number }) {
  const say = useSay();
  return (
    <span className="chip-count" aria-hidden>
      {say('facets.count', { count })}
    </span>
  );
}
