import { Bookmark, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../locale/sentences.ts';
import { openDialog } from '../state/dialogs.ts';
import { search, showArticle, useNavigation } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { openBesideHit } from './beside.ts';
import { QueryHints } from './QueryHints.tsx';
import { QueryMarks } from './QueryMarks.tsx';
import { settled, useResults } from './results.ts';
import { SearchOffers } from './SearchOffers.tsx';
import { fetchSearches, rememberSearch, useSearches } from './searches.ts';
import './search-box.css';

/**
 * The search box: results follow each keystroke, Enter opens the first, ↓ goes into the list. An empty one offers
 * with ↓ what was saved and searched for before.
 */
export function SearchBox({ listId }: { listId: string }) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const query = useNavigation((state) => state.query);
  const answered = useResults((state) => state.query);
  const mistakes = useResults((state) => state.mistakes);
  const [offering, setOffering] = useState(false);
  // What was answered before the last key may mark the wrong letters.
  const current = answered === query ? mistakes : [];
  useEffect(() => void fetchSearches(), []);

  async function openFirst() {
    await settled();
    rememberSearch();
    const { rows, beside } = useResults.getState();
    if (beside) return openBesideHit(beside, 0);
    const first = rows[0];
    if (!first) return;
    showArticle(first.id);
    focusRegion('reader');
  }

  /** At once, from what is known: the next key is meant for where this one leads. */
  function goDown() {
    if (query === '') {
      void fetchSearches();
      const { saved, history } = useSearches.getState();
      if (saved.length + history.length > 0) return setOffering(true);
    }
    document.getElementById(listId)?.querySelector<HTMLElement>('[data-list]')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void openFirst();
    else if (event.key === 'ArrowDown') goDown();
    else if (event.key === 'Escape' && query) search('');
    else return;
    event.preventDefault();
  }

  function closeOffers(back: boolean) {
    setOffering(false);
    if (back) input.current?.focus();
  }

  return (
    <div className="search">
      <div className="search-box">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <div className="search-field">
          <QueryMarks query={query} mistakes={current} field={input} />
          <input
            ref={input}
            id="search-box"
            type="search"
            value={query}
            placeholder={say('search.placeholder')}
            aria-label={say('search.label')}
            aria-invalid={current.length > 0 ? true : undefined}
            aria-describedby={id}
            aria-controls={listId}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {query && <IconButton name={say('search.clear')} keys="Escape" icon={X} onClick={() => search('')} />}
        <IconButton
          name={say('command.search.saved')}
          icon={Bookmark}
          onClick={() => openDialog('searches')}
        />
      </div>
      {offering && <SearchOffers onClose={closeOffers} />}
      <QueryHints id={id} query={query} mistakes={current} />
    </div>
  );
}
