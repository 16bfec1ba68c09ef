import { MessageSquareText, NotebookPen, Paperclip, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import { clipColours } from '../../electron/contract/models/clip.ts';
import { putSelectionIntoNote } from '../clips/clip-commands.ts';
import { useSay } from '../locale/sentences.ts';
import { binClip, changeClip, clipSelection, useClips } from '../state/clips.ts';
import { useSelection } from '../state/selection.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { select } from './dom-selection.ts';
import { useBarPlace } from './use-bar-place.ts';
import '../ui/selection-bar.css';

interface Props {
  article: Article;
  scroller: RefObject<HTMLDivElement | null>;
  root: RefObject<HTMLElement | null>;
}

/** What can be done with the selected passage, beside it and never over it. Tab leads to it from the text. */
export function SelectionBar({ article, scroller, root }: Props) {
  const say = useSay();
  const selection = useSelection();
  const colour = useClips((state) => state.colour);
  const clip = useClips((state) =>
    state.clips.find(
      ({ article: of, start, end, orphaned }) =>
        !orphaned && of === article.id && start === selection.span?.[0] && end === selection.span[1],
    ),
  );
  const [commenting, setCommenting] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const shown = selection.article === article.id && (selection.span !== null || selection.outside);

  useBarPlace({ bar, scroller, root }, article, selection.span);

  if (!shown) return null;

  function back() {
    setCommenting(null);
    const { span } = useSelection.getState();
    root.current?.querySelector<HTMLElement>('.block[tabindex="0"]')?.focus({ preventScroll: true });
    if (root.current && span) select(root.current, article.blocks, ...span);
  }

  async function keepComment() {
    const kept = await clipSelection();
    if (kept && commenting !== null) await changeClip(kept.id, { comment: commenting });
    back();
  }

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') back();
    else if (at >= 0 && event.key === 'ArrowRight') buttons[(at + 1) % buttons.length]?.focus();
    else if (at >= 0 && event.key === 'ArrowLeft') buttons.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  }

  if (!selection.span)
    return (
      <div ref={bar} className="selection-bar" role="status">
        <p>{say('reader.outside')}</p>
      </div>
    );
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={say('selection.bar')}
      onMouseDown={(event) => !(event.target instanceof HTMLInputElement) && event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {commenting === null ? (
        <>
          {!clip && (
            <Button
              kind="quiet"
              icon={Paperclip}
              onClick={() => void clipSelection()}
              {...tooltip(say('command.clip.selection'), 'c')}
            >
              {say('selection.clip')}
            </Button>
          )}
          <span className="swatches">
            {clipColours.map((one) => (
              <Swatch
                key={one}
                colour={one}
                keys={String(one)}
                pressed={one === (clip?.colour ?? colour)}
                onPress={() => void clipSelection(one)}
              />
            ))}
          </span>
          <IconButton
            name={say('selection.comment')}
            icon={MessageSquareText}
            onClick={() => setCommenting(clip?.comment ?? '')}
          />
          <IconButton
            name={say('command.clip.to-note')}
            keys="Enter"
            icon={NotebookPen}
            onClick={() => void putSelectionIntoNote()}
          />
          {clip && <IconButton name={say('clips.bin')} icon={Trash2} onClick={() => void binClip(clip.id)} />}
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void keepComment();
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: the analyst has just asked for this field
            autoFocus
            value={commenting}
            maxLength={10_000}
            aria-label={say('clips.comment')}
            placeholder={say('clips.comment-placeholder')}
            onChange={(event) => setCommenting(event.target.value)}
          />
          <Button kind="primary" type="submit">
            {say('action.save')}
          </Button>
        </form>
      )}
      {selection.outside && <p>{say('reader.partly-outside')}</p>}
    </div>
  );
}
