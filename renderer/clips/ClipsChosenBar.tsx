import { Combine, Download, Trash2, X } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { binClips, exportClips, mergeClips } from '../state/clip-actions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { chooseClips, useBoard } from './board.ts';

/** What can be done with the clips that are chosen together. */
export function ClipsChosenBar() {
  const say = useSay();
  const chosen = useBoard((board) => board.chosen);
  const clips = [...chosen];
  return (
    <div className="chosen-bar" data-shown={chosen.size > 0 || undefined}>
      <span role="status">{chosen.size > 0 && say('clips.chosen', { count: chosen.size })}</span>
      {chosen.size > 0 && (
        <>
          <IconButton
            name={say('clips.merge')}
            keys="m"
            icon={Combine}
            disabled={chosen.size < 2}
            onClick={() => void mergeClips(clips).then((made) => made && chooseClips([]))}
          />
          <IconButton
            name={say('clips.export-chosen')}
            icon={Download}
            onClick={() => void exportClips(clips)}
          />
          <IconButton
            name={say('clips.bin')}
            keys="Delete"
            icon={Trash2}
            onClick={() => void binClips(clips).then(() => chooseClips([]))}
          />
          <IconButton name={say('list.choose-none')} keys="Escape" icon={X} onClick={() => chooseClips([])} />
        </>
      )}
    </div>
  );
}
