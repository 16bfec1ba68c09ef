import { type KeyboardEvent, useRef } from 'react';
import { ClipList } from '../clips/ClipList.tsx';
import { useSay } from '../locale/sentences.ts';
import { NoteList } from '../notes/list/NoteList.tsx';
import { type ListName, navigate, useNavigation } from '../state/navigation.ts';
import { ArticleList } from './ArticleList.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import './left-column.css';

const tabs: readonly ListName[] = ['articles', 'clips', 'notes'];

/** What there is: articles, clips and notes, one tab each. */
export function LeftColumn() {
  const say = useSay();
  const current = useNavigation((state) => state.list);
  const tablist = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.indexOf(current);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const tab = next === undefined ? undefined : tabs.at(next % tabs.length);
    if (!tab) return;
    event.preventDefault();
    navigate({ list: tab });
    tablist.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }

  return (
    <section className="left-column" data-region="list" tabIndex={-1} aria-label={say('columns.list')}>
      <div className="tab-bar">
        <div
          ref={tablist}
          role="tablist"
          aria-label={say('columns.list')}
          className="tabs"
          onKeyDown={onKeyDown}
        >
          {tabs.map((tab) => (
            <button
              key={tab}
              id={`tab-${tab}`}
              type="button"
              role="tab"
              aria-selected={tab === current}
              aria-controls="left-panel"
              tabIndex={tab === current ? 0 : -1}
              onClick={() => navigate({ list: tab })}
            >
              {say(`tab.${tab}`)}
            </button>
          ))}
        </div>
        <LibraryMenu />
      </div>
      <div id="left-panel" className="left-panel" role="tabpanel" aria-labelledby={`tab-${current}`}>
        {current === 'articles' && <ArticleList />}
        {current === 'clips' && <ClipList />}
        {current === 'notes' && <NoteList />}
      </div>
    </section>
  );
}
