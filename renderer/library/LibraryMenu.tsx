import { ClipboardPaste, FileText, FolderOpen, Plus } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { openDialog } from '../state/dialogs.ts';
import { importChosen } from '../state/import-job.ts';
import { Menu } from '../ui/Menu.tsx';

/** The ways of bringing articles in, where the list is. */
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
      ]}
    />
  );
}
