import { BookOpenText, NotebookPen, Pencil, Scissors, Trash2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { ClipId } from '../../electron/contract/ids.ts';
import { type Clip, wordsOf } from '../../electron/contract/models/clip.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { insertClip } from '../notes/insert-clip.ts';
import { moveClip } from '../state/clip-actions.ts';
import { binClip, clipById } from '../state/clips.ts';
import { openClip } from '../state/open-clip.ts';
import { useSettings } from '../state/settings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ClipState } from './ClipState.tsx';
import { openClipDialog } from './clip-dialogs.ts';
import { clipDragType } from './clip-drag.ts';

/** A clip: quotation, source, comment and tags. It can be dragged into a note, and on the board before another one. */
export function ClipCard({ clip, byHand }: { clip: Clip; byHand: boolean }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const drop = useDrop(clip, byHand);
  const { source } = clip;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what a drag does, a button and a key do too
    <div
      className="clip-card"
      data-colour={clip.colour}
      data-drop={drop.over || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(clipDragType, clip.id);
        event.dataTransfer.setData('text/plain', wordsOf(clip));
        event.dataTransfer.effectAllowed = 'copyMove';
      }}
      {...drop.handlers}
    >
      <blockquote lang={source.language}>{wordsOf(clip)}</blockquote>
      <p className="clip-source">
        {source.agency && <span>{source.agency}</span>}
        {source.publishedOn && (
          <time dateTime={source.publishedOn}>{formatDay(source.publishedOn, language)}</time>
        )}
        <span lang={source.language}>{source.title}</span>
      </p>
      <ClipState clip={clip} />
      {clip.comment && <p className="clip-comment">{clip.comment}</p>}
      <div className="clip-foot">
        <span className="clip-tags">
          {clip.tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
        </span>
        <span className="clip-tools">
          <IconButton
            name={say('command.clip.to-note')}
            keys="Enter"
            icon={NotebookPen}
            tabIndex={-1}
            onClick={() => insertClip(clip)}
          />
          <IconButton
            name={say('clips.open')}
            keys="o"
            icon={BookOpenText}
            tabIndex={-1}
            onClick={() => void openClip(clip.id)}
          />
          <IconButton
            name={say('clips.edit')}
            keys="e"
            icon={Pencil}
            tabIndex={-1}
            onClick={() => openClipDialog({ kind: 'edit', clip })}
          />
          <IconButton
            name={say('clips.split')}
            keys="s"
            icon={Scissors}
            tabIndex={-1}
            disabled={clip.orphaned}
            onClick={() => openClipDialog({ kind: 'split', clip })}
          />
          <IconButton
            name={say('clips.bin')}
            keys="Delete"
            icon={Trash2}
            tabIndex={-1}
            onClick={() => void binClip(clip.id)}
          />
        </span>
      </div>
    </div>
  );
}

/** Where clips are in order by hand, one that is let fall on another goes before it. */
function useDrop(clip: Clip, byHand: boolean) {
  const [over, setOver] = useState(false);
  if (!byHand) return { over: false, handlers: {} };
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes(clipDragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      const dragged = ClipId.safeParse(event.dataTransfer.getData(clipDragType));
      const moved = dragged.success ? clipById(dragged.data) : undefined;
      if (!moved) return;
      event.preventDefault();
      void moveClip(moved.id, clip.id);
    },
  };
  return { over, handlers };
}
