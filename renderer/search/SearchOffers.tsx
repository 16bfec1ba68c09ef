import { Bookmark, History } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useSay } from '../locale/sentences.ts';
import { search } from '../state/navigation.ts';
import { rowAfterKey } from '../ui/list-keys.ts';
import { clearHistory, runSavedSearch, useSearches } from './searches.ts';

const pageRows = 8;
const mostShown = 20;

/** What an empty box offers: saved searches, then what was searched for before. Arrows move, Enter searches, Esc leaves. */
export function SearchOffers({ onClose }: { onClose: (back: boolean) => void }) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const saved = useSearches((state) => state.saved);
  const history = useSearches((state) => state.history);
  const [active, setActive] = useState(0);
  const offers = [
    ...saved.map((one) => ({
      key: one.id as string,
      icon: Bookmark,
      text: one.name,
      fresh: one.fresh,
      run: () => runSavedSearch(one),
    })),
    ...history.slice(0, mostShown).map((query) => ({
      key: `history ${query}`,
      icon: History,
      text: query,
      fresh: 0,
      run: () => search(query),
    })),
  ];
  // Before the next key, which is meant for the list.
  useLayoutEffect(() => list.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function take(index: number) {
    offers[index]?.run();
    onClose(true);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose(true);
    else if (event.target !== list.current) return;
    else if (event.key === 'ArrowUp' && active === 0) onClose(true);
    else if (event.key === 'Enter' || event.key === ' ') take(active);
    else {
      const next = rowAfterKey(event.key, active, offers.length, pageRows);
      // What is typed goes on in the box.
      if (next === null) return event.key.length === 1 && !event.ctrlKey && !event.metaKey && onClose(true);
      setActive(next);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget as Node | null)) onClose(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list in it has the role
    <div className="search-offers" onBlur={onBlur} onKeyDown={onKeyDown}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={say('searches.offers')}
        aria-activedescendant={offers.length > 0 ? `${id}-${active}` : undefined}
      >
        {offers.map(({ key, icon: Icon, text, fresh }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => take(index)}
          >
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            <span className="search-offer-text">{text}</span>
            {fresh > 0 && <span className="search-fresh">{say('searches.fresh', { count: fresh })}</span>}
          </div>
        ))}
      </div>
      {history.length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => {
            void clearHistory();
            onClose(true);
          }}
        >
          {say('searches.clear-history')}
        </button>
      )}
    </div>
  );
}
