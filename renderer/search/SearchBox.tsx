import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { navigate, showArticle, useNavigation } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { mistakeParts } from './mistake.ts';
import { settled, useResults } from './results.ts';
import './search-box.css';

/** The search box: results follow each keystroke, Enter opens the first, ↓ goes into the list. */
export function SearchBox({ listId }: { listId: string }) {
  const say = useSay();
  const id = useId();
  const query = useNavigation((state) => state.query);
  const answered = useResults((state) => state.query);
  const mistakes = useResults((state) => state.mistakes);
  const mistake = answered === query ? mistakes[0] : undefined;

  async function openFirst() {
    await settled();
    const first = useResults.getState().rows[0];
    if (!first) return;
    showArticle(first.id);
    focusRegion('reader');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void openFirst();
    else if (event.key === 'ArrowDown')
      document.getElementById(listId)?.querySelector<HTMLElement>('[data-list]')?.focus();
    else if (event.key === 'Escape' && query) navigate({ query: '' });
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="search-box">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          id="search-box"
          type="search"
          value={query}
          placeholder={say('search.placeholder')}
          aria-label={say('search.label')}
          aria-invalid={mistake ? true : undefined}
          aria-describedby={mistake ? id : undefined}
          aria-controls={listId}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => navigate({ query: event.target.value })}
          onKeyDown={onKeyDown}
        />
        {query && (
          <IconButton
            name={say('search.clear')}
            keys="Escape"
            icon={X}
            onClick={() => navigate({ query: '' })}
          />
        )}
      </div>
      {mistake && (
        <p id={id} className="search-mistake">
          {say(`query.${mistake.code}` as SentenceKey, { about: mistake.about })}{' '}
          <MistakePlace query={query} start={mistake.start} end={mistake.end} />
        </p>
      )}
    </>
  );
}

/** The query with the place of a mistake underlined. */
function MistakePlace({ query, start, end }: { query: string; start: number; end: number }) {
  const [before, wrong, after] = mistakeParts(query, start, end);
  return (
    <span className="search-mistake-place">
      {before}
      <u>{wrong}</u>
      {after}
    </span>
  );
}
