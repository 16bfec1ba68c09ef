import { Ellipsis, Trash2 } from 'lucide-react';
import { useSay } from '../../locale/sentences.ts';
import { Menu } from '../../ui/Menu.tsx';
import { showNoteBin } from './note-view.ts';

/** What is done with all notes. */
export function NoteListMenu() {
  const say = useSay();
  return (
    <Menu
      name={say('notes.more')}
      icon={Ellipsis}
      items={[{ label: say('command.notes.bin'), icon: Trash2, run: () => showNoteBin(true) }]}
    />
  );
}
