import { ClipboardPaste, FileText, FolderOpen, FolderSync, Plus, ScrollText } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { openDialog } from '../state/dialogs.ts';
import { importChosen } from '../state/import-job.ts';
import { Menu } from '../ui/Menu.tsx';
import { watchChosenFolder } from './watch-folder.ts';

/** The ways of bringing articles in, where the list is, and what earlier ones did. */
export function LibraryMenu() {
  const say = useSay();
  return (
    <Menu
      name={say('import.menu')}
      icon={Plus}
      items={[
        {
          label: say('command.import.files'),
          icon: FileText,
          keys: 'Mod+O',
          run: () => void importChosen('files'),
        },
        { label: say('command.import.folder'), icon: FolderOpen, run: () => void importChosen('folder') },
        { label: say('command.import.paste'), icon: ClipboardPaste, run: () => openDialog('paste') },
        { label: say('command.import.watch'), icon: FolderSync, run: () => void watchChosenFolder() },
        { label: say('command.import.reports'), icon: ScrollText, run: () => openDialog('import-reports') },
      ]}
    />
  );
}
