import { BookOpenText, NotebookPen, Pencil, Scissors, Trash2 } from 'lucide-react';
import type { Clip } from '../../electron/contract/models/clip.ts';
import type { Say } from '../locale/sentences.ts';
import { insertClip } from '../notes/insert-clip.ts';
import { binClip } from '../state/clips.ts';
import { openClip } from '../state/open-clip.ts';
import type { MenuItem } from '../ui/MenuPanel.tsx';
import { openClipDialog } from './clip-dialogs.ts';

/** What is done with one clip of the board, by right click; its card has a button for each. */
export function clipItems(clip: Clip, say: Say): MenuItem[] {
  return [
    { label: say('command.clip.to-note'), icon: NotebookPen, keys: 'Enter', run: () => insertClip(clip) },
    { label: say('clips.open'), icon: BookOpenText, keys: 'o', run: () => void openClip(clip.id) },
    {
      label: say('clips.edit'),
      icon: Pencil,
      keys: 'e',
      run: () => openClipDialog({ kind: 'edit', clip }),
    },
    {
      label: say('clips.split'),
      icon: Scissors,
      keys: 's',
      disabled: clip.orphaned,
      run: () => openClipDialog({ kind: 'split', clip }),
    },
    { label: say('clips.bin'), icon: Trash2, keys: 'Delete', run: () => void binClip(clip.id) },
  ];
}
