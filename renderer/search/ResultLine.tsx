import { ArrowDownUp } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { search, useNavigation } from '../state/navigation.ts';
import { tooltip } from '../ui/Tooltip.tsx';
import { useCounts } from './facets.ts';
import { changeFilters, useResults } from './results.ts';
import { inScope, scopeOf } from './scope.ts';

/** How much was found, what else was found among clips and notes, and the order. */
export function ResultLine() {
  const say = useSay();
  const query = useNavigation((state) => state.query);
  const rows = useResults((state) => state.rows.length);
  const beside = useResults((state) => state.beside);
  const searched = useResults((state) => state.query.trim() !== '');
  const sort = useResults((state) => state.filters.sort);
  const folded = useCounts((state) => (state.facets?.folded ?? 0) > 0);
  const clips = useCounts((state) => state.clips);
  const notes = useCounts((state) => state.notes);
  const total = beside ? beside.hits.length : rows;
  const key =
    beside?.in === 'clips'
      ? 'clips.total'
      : beside?.in === 'notes'
        ? 'note.total'
        : searched
          ? 'search.total'
          : folded
            ? 'library.stories'
            : 'library.articles';
  const links = [
    { scope: 'clips', text: say('clips.total', { count: clips }), count: clips },
    { scope: 'notes', text: say('note.total', { count: notes }), count: notes },
  ] as const;
  return (
    <div className="result-line">
      <span className="filters-total" role="status">
        {say(key, { count: total })}
      </span>
      {beside && (
        <button type="button" className="link" onClick={() => search(inScope(query, 'articles'))}>
          {say('search.in-articles')}
        </button>
      )}
      {searched &&
        !beside &&
        links.map(
          ({ scope, text, count }) =>
            count > 0 && (
              <button
                key={scope}
                type="button"
                className="link"
                aria-label={say(`search.show.${scope}`, { text })}
                onClick={() => search(inScope(query, scope))}
              >
                {text}
              </button>
            ),
        )}
      {searched && scopeOf(query) === 'articles' && (
        <button
          type="button"
          className="result-sort"
          aria-label={`${say('search.sort')}: ${say(`search.by.${sort}`)}`}
          {...tooltip(say(sort === 'date' ? 'command.search.sort-relevance' : 'command.search.sort-date'))}
          onClick={() => changeFilters({ sort: sort === 'date' ? 'relevance' : 'date' })}
        >
          {say(`search.by.${sort}`)}
          <ArrowDownUp size={12} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}
