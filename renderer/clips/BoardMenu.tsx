import { Download, Ellipsis, Trash2, Upload } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { exportClips } from '../state/clip-actions.ts';
import { Menu } from '../ui/Menu.tsx';
import { showBin } from './board.ts';
import { chooseAnnotations } from './choose-annotations.ts';

/** What is done with all clips: in and out as Web Annotations, and the bin. */
export function BoardMenu() {
  const say = useSay();
  return (
    <Menu
      name={say('clips.more')}
      icon={Ellipsis}
      items={[
        { label: say('command.clips.export'), icon: Download, run: () => void exportClips() },
        { label: say('command.clips.import'), icon: Upload, run: () => void chooseAnnotations() },
        { label: say('command.clips.bin'), icon: Trash2, run: () => showBin(true) },
      ]}
    />
  );
}
