import { useMemo, useState } from 'react';
import { type ClipColour, clipColours } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { insertClip } from '../notes/insert-clip.ts';
import { binClip, changeClip, useClips } from '../state/clips.ts';
import { useNavigation } from '../state/navigation.ts';
import { openClip } from '../state/open-clip.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Keys } from '../ui/Keys.tsx';
import { List } from '../ui/List.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ClipCard } from './ClipCard.tsx';
import { clipsMatching } from './clip-filter.ts';
import { EditClip } from './EditClip.tsx';
import './clips.css';

/** The Clips tab: every clip as a card, to be put into the note, opened in its article, commented and binned. */
export function ClipList() {
  const say = useSay();
  const all = useClips((state) => state.clips);
  const shown = useNavigation((state) => state.clip);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(-1);
  const [editing, setEditing] = useState<string | null>(null);
  const [colour, setColour] = useState<ClipColour | null>(null);
  const clips = useMemo(() => clipsMatching(all, filter, colour), [all, filter, colour]);
  const edited = all.find(({ id }) => id === editing);

  if (all.length === 0)
    return (
      <EmptyState title={say('clips.empty')}>
        <p>{say('clips.empty-text')}</p>
        <p>
          <Keys keys="c" />
        </p>
      </EmptyState>
    );
  return (
    <>
      <div className="list-head">
        <TextField
          label={say('clips.filter')}
          labelUnseen
          data-find
          value={filter}
          onChange={setFilter}
          placeholder={say('clips.filter')}
          autoComplete="off"
          spellCheck={false}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row */}
        <div className="filters" role="group" aria-label={say('filters.label')}>
          {clipColours.map((one) => (
            <Swatch
              key={one}
              colour={one}
              pressed={colour === one}
              onPress={() => setColour(colour === one ? null : one)}
            />
          ))}
          <span className="filters-total" role="status">
            {say('clips.total', { count: clips.length })}
          </span>
        </div>
      </div>
      <div className="list-body">
        <List
          label={say('tab.clips')}
          count={clips.length}
          keyOf={(index) => clips[index]?.id ?? String(index)}
          row={(index) => {
            const clip = clips[index];
            return clip && <ClipCard clip={clip} onEdit={() => setEditing(clip.id)} />;
          }}
          rowHeight={132}
          interactiveRows
          active={Math.min(active, clips.length - 1)}
          onActive={setActive}
          selected={clips.findIndex(({ id }) => id === shown)}
          onOpen={(index) => clips[index] && insertClip(clips[index])}
          onKey={(event, index) => {
            const clip = clips[index];
            if (!clip) return false;
            if (event.key === ' ' || event.key === 'o') void openClip(clip.id);
            else if (event.key === 'e') setEditing(clip.id);
            else if (event.key === 'Delete') void binClip(clip.id);
            else if (/^[1-5]$/.test(event.key)) void changeClip(clip.id, { colour: Number(event.key) as 1 });
            else return false;
            return true;
          }}
        />
      </div>
      {edited && <EditClip clip={edited} onClose={() => setEditing(null)} />}
    </>
  );
}
