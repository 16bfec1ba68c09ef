import { X } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { search } from '../state/navigation.ts';
import { useSettings } from '../state/settings.ts';
import { type Filters, toggled } from './filters.ts';
import { rangeText } from './range-text.ts';
import { changeFilters, useResults } from './results.ts';

/** What the list is narrowed down by, each with a way to take it away. */
export function ChosenFilters() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const filters = useResults((state) => state.filters);
  const like = useResults((state) => state.like);
  const { from, to, agencies, places, tags, clipped, story } = filters;
  const chip = (key: string, text: string, change: Partial<Filters>) => ({
    key,
    text,
    remove: () => changeFilters(change),
  });
  const narrowing = [
    ...(from || to ? [chip('days', rangeText(from, to, language), { from: '', to: '' })] : []),
    ...agencies.map((one) =>
      chip(`agency ${one}`, one || say('facets.no-agency'), { agencies: toggled(agencies, one) }),
    ),
    ...places.map((one) =>
      chip(`place ${one}`, one || say('facets.no-place'), { places: toggled(places, one) }),
    ),
    ...tags.map((one) => chip(`tag ${one}`, one, { tags: toggled(tags, one) })),
    ...(clipped === null
      ? []
      : [chip('clips', say(clipped ? 'facets.with-clips' : 'facets.without-clips'), { clipped: null })]),
    ...(story ? [chip('story', story.title || say('facets.one-story'), { story: null })] : []),
  ];
  const chosen = like
    ? [{ key: 'like', text: say('similar.to', { title: like.title }), remove: () => search('') }]
    : narrowing;
  if (chosen.length === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row */}
      <div className="chosen-filters" role="group" aria-label={say('filters.chosen')}>
        {chosen.map(({ key, text, remove }) => (
          <button
            key={key}
            type="button"
            className="chosen-filter"
            aria-label={say('filters.remove', { text })}
            title={text}
            onClick={() => {
              remove();
              // The button is gone with what it stood for.
              document.getElementById('search-box')?.focus();
            }}
          >
            <span>{text}</span>
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        ))}
      </div>
      {like && like.words.length > 0 && (
        <p className="like-words">{say('similar.words', { words: like.words.join(', ') })}</p>
      )}
    </>
  );
}
