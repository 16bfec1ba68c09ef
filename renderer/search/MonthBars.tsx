import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { FacetValue } from '../../electron/contract/models/search.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { useSettings } from '../state/settings.ts';
import { useCounts } from './facets.ts';
import { binsWithin, countBins, daysOf } from './months.ts';
import { rangeText } from './range-text.ts';
import { changeFilters, useResults } from './results.ts';
import './month-bars.css';

const none: readonly FacetValue[] = [];

/**
 * When the results were published, a bar for each month. Dragging over the bars chooses a range of days; with the
 * keyboard arrows move, Shift and an arrow extends, Esc clears.
 */
export function MonthBars() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const bins = useCounts((state) => state.bins);
  const months = useCounts((state) => state.facets?.months ?? none);
  const { from, to } = useResults((state) => state.filters);
  const bars = useRef<HTMLDivElement>(null);
  /** Where a choice began: the end that stays when the other moves. */
  const anchor = useRef<number | null>(null);
  const [firstBin, lastBin] = [bins[0], bins.at(-1)];
  if (!firstBin || !lastBin || bins.length < 2) return null;

  const counts = countBins(bins, months);
  const most = Math.max(1, ...counts);
  const chosen = binsWithin(bins, from, to);
  const [first, last] = chosen ?? [-1, -1];
  const fixed = anchor.current === last ? last : first;
  const moving = fixed === last ? first : last;
  const results = counts.reduce((sum, count, at) => (isChosen(at) ? sum + count : sum), 0);

  function isChosen(at: number): boolean {
    return chosen === null || (at >= first && at <= last);
  }

  function choose(one: number, other: number) {
    const [start, end] = [bins[Math.min(one, other)], bins[Math.max(one, other)]];
    if (!start || !end) return;
    anchor.current = one;
    const days = daysOf(start, end);
    if (days.from !== from || days.to !== to) changeFilters(days);
  }

  function clear() {
    anchor.current = null;
    changeFilters({ from: '', to: '' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const end = bins.length - 1;
    const next = {
      ArrowLeft: chosen ? Math.max(0, moving - 1) : end,
      ArrowRight: chosen ? Math.min(end, moving + 1) : end,
      Home: 0,
      End: end,
    }[event.key];
    if (event.key === 'Escape' && chosen) clear();
    else if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.shiftKey && chosen) choose(fixed, next);
    else choose(next, next);
    event.preventDefault();
    event.stopPropagation();
  }

  function barAt(event: PointerEvent): number {
    const { left, width } = bars.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - left) / width) * bins.length)));
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = barAt(event);
    // The one month that is chosen, once more: any month again.
    if (chosen && first === last && first === at) clear();
    else choose(at, at);
  }

  function onPointerMove(event: PointerEvent) {
    if (event.currentTarget.hasPointerCapture(event.pointerId) && anchor.current !== null)
      choose(anchor.current, barAt(event));
  }

  const range = chosen ? rangeText(from, to, language) : say('months.any');
  return (
    <div className="months">
      <div
        ref={bars}
        id="months"
        className="months-bars"
        role="slider"
        tabIndex={0}
        aria-label={say('months.label')}
        aria-valuemin={0}
        aria-valuemax={bins.length - 1}
        aria-valuenow={chosen ? moving : bins.length - 1}
        aria-valuetext={say('months.value', { range, results: say('search.total', { count: results }) })}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
      >
        {bins.map((bin, at) => (
          <span
            key={bin.first}
            className="months-bar"
            data-chosen={(chosen && isChosen(at)) || undefined}
            data-empty={counts[at] === 0 || undefined}
            title={`${rangeText(daysOf(bin, bin).from, daysOf(bin, bin).to, language)}: ${say('search.total', { count: counts[at] ?? 0 })}`}
          >
            <span style={{ height: `${Math.round(((counts[at] ?? 0) / most) * 100)}%` }} />
          </span>
        ))}
      </div>
      <div className="months-axis" aria-hidden>
        <span>{formatDay(firstBin.first, language)}</span>
        <span>{formatDay(lastBin.last, language)}</span>
      </div>
    </div>
  );
}
