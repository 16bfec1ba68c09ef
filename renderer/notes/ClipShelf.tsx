import { MessageSquareQuote } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type Clip, wordsOf } from '../../electron/contract/models/clip.ts';
import { clipDragType } from '../clips/clip-drag.ts';
import { isPressed } from '../commands/keys.ts';
import { useSay } from '../locale/sentences.ts';
import { useClips } from '../state/clips.ts';
import { useNavigation } from '../state/navigation.ts';
import { openClip } from '../state/open-clip.ts';
import { Menu } from '../ui/Menu.tsx';
import { clipsAtHand } from './clips-at-hand.ts';
import { currentEditor } from './current-editor.ts';
import { insertClipToWriteOn } from './insert-clip.ts';
import { type CitationForm, citationForms } from './nodes/quotation/insert-quotation.ts';
import { isNoteWritable } from './open-note.ts';
import { formKeys } from './plugins/citation-form/form-commands.ts';
import './clip-shelf.css';

/** Under the text: the clips of the open article and the newest ones, to be put into the note. */
export function ClipShelf() {
  const say = useSay();
  const id = useId();
  const all = useClips((state) => state.clips);
  const article = useNavigation((state) => state.article);
  const [active, setActive] = useState(0);
  const clips = useMemo(() => clipsAtHand(all, article), [all, article]);
  const at = Math.min(active, clips.length - 1);
  if (clips.length === 0 || !isNoteWritable()) return null;

  function put(clip: Clip | undefined, form: CitationForm | null = null): void {
    if (clip) insertClipToWriteOn(clip, form);
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: clips.length - 1 }[event.key];
    const clip = clips[at];
    if (next !== undefined) show(Math.max(0, Math.min(clips.length - 1, next)));
    else if (event.key === 'Enter') put(clip, formOfKey(event));
    else if ((event.key === ' ' || event.key === 'o') && clip) void openClip(clip.id);
    else if (event.key === 'Escape') currentEditor()?.focus();
    else return;
    event.preventDefault();
  }
  function show(index: number): void {
    setActive(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  return (
    <section className="clip-shelf" aria-labelledby={`${id}-name`}>
      <div className="clip-shelf-head">
        <h2 id={`${id}-name`}>{say('note.clips')}</h2>
        <Menu
          name={say('note.form')}
          icon={MessageSquareQuote}
          items={citationForms.map((form) => ({
            label: say(`note.form.${form}`),
            keys: formKeys[form],
            run: () => put(clips[at], form),
          }))}
        />
      </div>
      <div
        className="clip-shelf-row"
        role="listbox"
        aria-orientation="horizontal"
        aria-labelledby={`${id}-name`}
        aria-activedescendant={`${id}-${at}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {clips.map((clip, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the row answers the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus and names its active card
          <div
            key={clip.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="shelf-card"
            data-colour={clip.colour}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(clipDragType, clip.id);
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onClick={() => setActive(index)}
            onDoubleClick={() => put(clip)}
          >
            <q lang={clip.source.language}>{wordsOf(clip)}</q>
            <span lang={clip.source.language}>{clip.source.agency ?? clip.source.title}</span>
            {clip.orphaned && <span className="shelf-orphan">{say('clips.orphaned')}</span>}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The form that the keys held with Enter ask for; null leaves it to the place. */
function formOfKey(event: KeyboardEvent): CitationForm | null {
  return citationForms.find((form) => isPressed(formKeys[form], event.nativeEvent)) ?? null;
}
