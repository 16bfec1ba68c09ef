import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../locale/sentences.ts';
import { BesideList } from '../search/BesideList.tsx';
import { ChosenFilters } from '../search/ChosenFilters.tsx';
import { FacetPanel } from '../search/FacetPanel.tsx';
import { MonthBars } from '../search/MonthBars.tsx';
import { ResultLine } from '../search/ResultLine.tsx';
import { fetchRows, useResults } from '../search/results.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { SearchFilters } from '../search/SearchFilters.tsx';
import { rememberSearch } from '../search/searches.ts';
import { choose, toggleChosen, useChosen } from '../state/chosen.ts';
import { useLibrary } from '../state/library.ts';
import { showArticle, useNavigation } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { List } from '../ui/List.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { articleItems } from './article-items.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { layOutStories } from './story-rows.ts';
import { foldAll, refreshUnfolded, unfold, useUnfolded } from './unfolded.ts';

const listId = 'article-list';
/** Rows that are laid out at first, and how near their end one has to come for more: laying out 100,000 takes a frame. */
const firstReach = 1_000;
const pageOfRows = 100;

/** The Articles tab: search, filters, and the articles or the hits. */
export function ArticleList() {
  const say = useSay();
  const rows = useResults((state) => state.rows);
  const query = useResults((state) => state.query);
  const answered = useResults((state) => state.answered);
  const mistakes = useResults((state) => state.mistakes);
  const beside = useResults((state) => state.beside);
  const like = useResults((state) => state.like);
  const answers = useResults((state) => state.answers);
  /** Neither clips and notes nor what is like an article are narrowed down. */
  const narrowable = !beside && !like;
  const empty = useLibrary((state) => state.library?.articles === 0) && rows.length === 0;
  const [active, setActive] = useState(-1);
  const [reach, setReach] = useState(firstReach);
  const article = useNavigation((state) => state.article);
  const chosen = useChosen((state) => state.articles);
  const stories = useUnfolded((state) => state.stories);
  const shown = useMemo(() => layOutStories(rows, stories), [rows, stories]);
  const folded = useResults(({ filters, like: alike }) => !filters.unfolded && !filters.story && !alike);
  const selected = shown.placeOf(article);

  // Another question, other rows; the same question asked again while articles come in keeps the place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the query that counts
  useEffect(() => {
    setActive(-1);
    setReach(firstReach);
    choose([]);
    foldAll();
  }, [query, like?.id, folded]);
  // Rows that are new tell of what has come in.
  useEffect(() => {
    if (answers > 0) void refreshUnfolded(useResults.getState().rows);
  }, [answers]);
  useEffect(() => {
    if (selected >= 0) setActive(selected);
  }, [selected]);

  const onSight = useCallback(
    (first: number, last: number) => {
      void fetchRows(shown.rowAt(first), shown.rowAt(last));
      setReach((now) => (last >= now - pageOfRows ? now * 4 : now));
    },
    [shown],
  );
  const laidOut = useRef(shown);
  laidOut.current = shown;
  // Rows that are fetched later keep the key that they had: another function would have all of them laid out anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer has other rows
  const keyOf = useCallback((index: number) => laidOut.current.idAt(index) ?? index, [answers, stories]);

  function show(index: number): boolean {
    const { row } = shown.at(index);
    if (row) {
      rememberSearch();
      showArticle(row.id);
    }
    return row !== undefined;
  }

  /** The keyboard is on a row, also on one that was too far down to be laid out. */
  function goTo(index: number): void {
    if (index >= reach) setReach(shown.count);
    setActive(index);
  }

  function open(index: number): void {
    if (show(index)) focusRegion('reader');
  }

  function menuOf(index: number) {
    const { row } = shown.at(index);
    return row ? articleItems(row, chosen, say, () => open(index)) : [];
  }

  function isChosen(index: number): boolean {
    const { row } = shown.at(index);
    return row !== undefined && chosen.has(row.id);
  }

  async function onChoose(how: 'toggle' | 'range' | 'none', first: number, last: number) {
    const { row } = shown.at(first);
    if (how === 'none') choose([]);
    else if (how === 'toggle' && row) toggleChosen(row.id, article);
    else if (how === 'range') {
      await fetchRows(shown.rowAt(first), shown.rowAt(last));
      const now = layOutStories(useResults.getState().rows, useUnfolded.getState().stories);
      const places = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      choose(places.flatMap((place) => now.at(place).row?.id ?? []));
    }
  }

  /** → shows the reprints of a story, ← hides them, from one of them too. */
  function onKey({ key }: { key: string }, index: number): boolean {
    const { row, reprint } = shown.at(index);
    if (!row || !folded || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
    if (!reprint) return unfold(row, key === 'ArrowRight');
    const story = rows[shown.rowAt(index)];
    if (key === 'ArrowRight' || !story) return false;
    setActive(shown.placeOf(story.id));
    return unfold(story, false);
  }

  return (
    <>
      <search className="list-head">
        <SearchBox listId={listId} />
        {narrowable && <SearchFilters />}
        {narrowable && <MonthBars />}
        {!beside && <ChosenFilters />}
        <ResultLine />
        <ChosenBar />
      </search>
      {narrowable && <FacetPanel />}
      <div id={listId} className="list-body">
        {beside ? (
          <BesideList beside={beside} />
        ) : empty && answered ? (
          <EmptyLibrary />
        ) : rows.length === 0 && answered ? (
          <EmptyState title={say('search.none')}>
            {like ? <p>{say('similar.none')}</p> : mistakes.length === 0 && <p>{say('search.none-hint')}</p>}
          </EmptyState>
        ) : (
          <List
            label={say('library.list')}
            count={Math.min(shown.count, reach)}
            total={shown.count}
            keyOf={keyOf}
            row={(index) => <ArticleRow {...shown.at(index)} folds={folded} />}
            rowHeight={query.trim() ? 104 : 64}
            active={Math.min(active, shown.count - 1)}
            onActive={goTo}
            selected={selected}
            onPreview={show}
            onOpen={open}
            onSight={onSight}
            onKey={onKey}
            menu={menuOf}
            chosen={isChosen}
            someChosen={chosen.size > 0}
            onChoose={(...choice) => void onChoose(...choice)}
          />
        )}
      </div>
    </>
  );
}
