import { FolderSync, X } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { useLibrary } from '../state/library.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { nameOf } from './import-report.ts';
import { stopWatching } from './watch-folder.ts';
import './import-status.css';

/** The watched folder in the status bar, and the way to end the watching. */
export function WatchStatus() {
  const say = useSay();
  const library = useLibrary((state) => state.library);
  if (!library?.watching) return null;
  const name = nameOf(library.watching);
  return (
    <span className="watch-status" data-missing={library.watchingMissing || undefined}>
      <FolderSync size={14} strokeWidth={1.75} aria-hidden />
      <span {...tooltip(library.watching)}>
        {say(library.watchingMissing ? 'watch.missing' : 'watch.watching', { name })}
      </span>
      <IconButton name={say('watch.stop', { name })} icon={X} onClick={() => void stopWatching()} />
    </span>
  );
}
