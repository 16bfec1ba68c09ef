import { useEffect, useState } from 'react';
import type { ClipHit, NoteHit } from '../../electron/contract/models/search.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { useNavigation } from '../state/navigation.ts';
import { useSettings } from '../state/settings.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { List } from '../ui/List.tsx';
import { openBesideHit } from './beside.ts';
import type { Beside } from './fetch-page.ts';
import { Snippet } from './Snippet.tsx';
import './beside.css';

/** What a search found among clips or notes. */
export function BesideList({ beside }: { beside: Beside }) {
  const say = useSay();
  const [active, setActive] = useState(-1);
  const clip = useNavigation((state) => state.clip);
  const note = useNavigation((state) => state.note);
  const { hits } = beside;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits, other rows
  useEffect(() => setActive(-1), [hits]);
  if (hits.length === 0)
    return (
      <EmptyState title={say('search.none')}>
        <p>{say(beside.in === 'clips' ? 'search.none-in-clips' : 'search.none-in-notes')}</p>
      </EmptyState>
    );
  return (
    <List
      label={say(`tab.${beside.in}`)}
      count={hits.length}
      keyOf={(index) => idOf(beside, index)}
      row={(index) => {
        if (beside.in === 'clips') {
          const hit = beside.hits[index];
          return hit && <ClipRow hit={hit} />;
        }
        const hit = beside.hits[index];
        return hit && <NoteRow hit={hit} />;
      }}
      rowHeight={96}
      active={Math.min(active, hits.length - 1)}
      onActive={setActive}
      selected={hits.findIndex((_, index) => idOf(beside, index) === (beside.in === 'clips' ? clip : note))}
      onPreview={(index) => openBesideHit(beside, index, false)}
      onOpen={(index) => openBesideHit(beside, index)}
    />
  );
}

function idOf(beside: Beside, index: number): string {
  return (beside.in === 'clips' ? beside.hits[index]?.clip.id : beside.hits[index]?.note.id) ?? String(index);
}

function ClipRow({ hit: { clip, marks } }: { hit: ClipHit }) {
  const language = useSettings((settings) => settings.language);
  const { source } = clip;
  return (
    <div className="beside-row" data-colour={clip.colour}>
      <blockquote lang={source.language}>
        <Snippet text={clip.quote} marks={marks} />
      </blockquote>
      {clip.comment && <p className="beside-comment">{clip.comment}</p>}
      <p className="beside-meta">
        {clip.tags.map((tag) => (
          <span key={tag}>{tag}</span>
        ))}
        {source.agency && <span>{source.agency}</span>}
        {source.publishedOn && (
          <time dateTime={source.publishedOn}>{formatDay(source.publishedOn, language)}</time>
        )}
        <span lang={source.language}>{source.title}</span>
      </p>
    </div>
  );
}

function NoteRow({ hit: { note, snippet } }: { hit: NoteHit }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const day = note.savedAt.slice(0, 10);
  return (
    <div className="beside-row" lang={note.language}>
      <p className="beside-title">{note.title || say('note.untitled')}</p>
      {snippet && (
        <p className="beside-snippet">
          <Snippet {...snippet} />
        </p>
      )}
      <p className="beside-meta" lang={language}>
        <time dateTime={note.savedAt}>{say('note.saved-at', { when: formatDay(day, language) })}</time>
      </p>
    </div>
  );
}
