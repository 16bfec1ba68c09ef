import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { FacetValue } from '../../electron/contract/models/search.ts';
import { languageName } from '../locale/language-names.ts';
import { useSay } from '../locale/sentences.ts';
import { useSettings } from '../state/settings.ts';
import { facetsId, useFacetPanel } from './facet-panel.ts';
import { useCounts } from './facets.ts';
import { toggled } from './filters.ts';
import { changeFilters, useResults } from './results.ts';
import { inSteadyOrder } from './steady-order.ts';
import './facets.css';

/** What the results can be narrowed down by, with how many results each choice leaves. */
export function FacetPanel() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const open = useFacetPanel((state) => state.open);
  const facets = useCounts((state) => state.facets);
  const filters = useResults((state) => state.filters);
  const query = useResults((state) => state.meant);
  const panel = useRef<HTMLElement>(null);
  const focused = useRef<Element | null>(null);
  /** Under the pointer and the focus nothing moves. */
  const [pointed, setPointed] = useState(false);
  const [entered, setEntered] = useState(false);
  // A value that has the focus may go with the next counts: the focus stays in the panel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other counts have other values
  useLayoutEffect(() => {
    const had = focused.current;
    if (had && !had.isConnected) panel.current?.querySelector<HTMLElement>('input, button')?.focus();
    focused.current = panel.current?.contains(document.activeElement) ? document.activeElement : null;
  }, [facets]);
  if (!open || !facets) return null;
  const { agencies, places, tags, clipped, story } = filters;
  const steady = pointed || entered;
  const stated = (value: string) => value || say('facets.none');

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    useFacetPanel.setState({ open: false });
    document.querySelector<HTMLElement>(`[aria-controls="${facetsId}"]`)?.focus();
  }

  return (
    <section
      ref={panel}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={({ target }) => {
        focused.current = target;
        setEntered(true);
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) focused.current = null;
        setEntered(panel.current?.contains(relatedTarget) ?? false);
      }}
      id={facetsId}
      className="facets"
      aria-label={say('facets.label')}
      aria-busy={facets.query !== query}
      onKeyDown={onKeyDown}
    >
      <FacetGroup
        title={say('facets.agency')}
        values={facets.agencies}
        chosen={agencies}
        steady={steady}
        nameOf={stated}
        onToggle={(value) => changeFilters({ agencies: toggled(agencies, value) })}
      />
      <FacetGroup
        title={say('facets.place')}
        values={facets.places}
        chosen={places}
        steady={steady}
        nameOf={stated}
        onToggle={(value) => changeFilters({ places: toggled(places, value) })}
      />
      <FacetGroup
        title={say('facets.tag')}
        values={facets.tags}
        chosen={tags}
        steady={steady}
        nameOf={(value) => value}
        onToggle={(value) => changeFilters({ tags: toggled(tags, value) })}
      />
      <FacetGroup
        title={say('facets.clips')}
        values={[
          { value: 'yes', count: facets.clipped.yes },
          { value: 'no', count: facets.clipped.no },
        ]}
        chosen={clipped === null ? [] : [clipped ? 'yes' : 'no']}
        steady={steady}
        nameOf={(value) => say(value === 'yes' ? 'facets.with-clips' : 'facets.without-clips')}
        onToggle={(value) => {
          const wanted = value === 'yes';
          changeFilters({ clipped: clipped === wanted ? null : wanted });
        }}
      />
      <FacetGroup
        title={say('facets.language')}
        values={facets.languages}
        chosen={filters.language ? [filters.language] : []}
        steady={steady}
        nameOf={(value) => languageName(value, language)}
        onToggle={(value) => changeFilters({ language: filters.language === value ? null : value })}
      />
      <FacetGroup
        title={say('facets.story')}
        values={facets.stories.map(({ article, count }) => ({ value: article, count }))}
        chosen={story ? [story.article] : []}
        steady={steady}
        nameOf={(value) => facets.stories.find(({ article }) => article === value)?.title ?? value}
        onToggle={(value) => {
          const chosen = facets.stories.find(({ article }) => article === value);
          changeFilters({ story: chosen && story?.article !== value ? chosen : null });
        }}
      />
      {(facets.folded > 0 || filters.unfolded) && (
        <label className="facet-unfold">
          <input
            type="checkbox"
            checked={!filters.unfolded}
            onChange={() => changeFilters({ unfolded: !filters.unfolded })}
          />
          {say('facets.fold', { count: facets.folded })}
        </label>
      )}
    </section>
  );
}

const few = 6;

interface GroupProps {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  /** Whether the values stay where they are. */
  steady: boolean;
  nameOf: (value: string) => string;
  onToggle: (value: string) => void;
}

function FacetGroup({ title, values: counted, chosen, steady, nameOf, onToggle }: GroupProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const before = useRef<readonly (FacetValue & { name: string })[]>([]);
  const named = counted.map((one) => ({ ...one, name: nameOf(one.value) }));
  const values = steady ? inSteadyOrder(named, before.current) : named;
  useLayoutEffect(() => {
    before.current = values;
  });
  // A single value that everything has narrows nothing down.
  if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return null;
  const shown = all ? values : values.filter(({ value }, at) => at < few || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {shown.map(({ value, count, name }) => (
        <label key={value} className="facet-value" data-empty={count === 0 || undefined}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span className="facet-name" title={name}>
            {name}
          </span>
          <span className="facet-count">{say('facets.count', { count })}</span>
        </label>
      ))}
      {values.length > few && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('facets.fewer') : say('facets.all', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}
