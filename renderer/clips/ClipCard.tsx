import { BookOpenText, NotebookPen, Pencil, Trash2 } from 'lucide-react';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { formatDay } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { insertClip } from '../notes/insert-clip.ts';
import { binClip } from '../state/clips.ts';
import { openClip } from '../state/open-clip.ts';
import { useSettings } from '../state/settings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { clipDragType } from './clip-drag.ts';

/** A clip: quotation, source, comment and tags. It can be dragged into a note. */
export function ClipCard({ clip, onEdit }: { clip: Clip; onEdit: () => void }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { source } = clip;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what a drag does, a button and a key do too
    <div
      className="clip-card"
      data-colour={clip.colour}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(clipDragType, clip.id);
        event.dataTransfer.setData('text/plain', clip.quote);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <blockquote lang={source.language}>{clip.quote}</blockquote>
      <p className="clip-source">
        {source.agency && <span>{source.agency}</span>}
        {source.publishedOn && (
          <time dateTime={source.publishedOn}>{formatDay(source.publishedOn, language)}</time>
        )}
        <span lang={source.language}>{source.title}</span>
      </p>
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
          <IconButton name={say('clips.edit')} keys="e" icon={Pencil} tabIndex={-1} onClick={onEdit} />
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
