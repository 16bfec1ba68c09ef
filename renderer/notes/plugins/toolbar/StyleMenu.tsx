import { Pilcrow } from 'lucide-react';
import { useSay } from '../../../locale/sentences.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { commandIcons } from './command-icons.ts';
import { keysOf, runFormat } from './editor-commands.ts';
import type { BlockName } from './format-state.ts';

/** What a paragraph can be, in the order of the menu. */
const styles = [
  'paragraph',
  'h1',
  'h2',
  'h3',
  'quote',
  'judgement',
  'recommendation',
  'risk',
] as const satisfies readonly BlockName[];

/** The style of the paragraph at the cursor; its icon says which that is. */
export function StyleMenu({ block }: { block: BlockName }) {
  const say = useSay();
  return (
    <span className="note-tools">
      <Menu
        name={say('editor.style')}
        icon={commandIcons[`format.${block}`] ?? Pilcrow}
        items={styles.map((name) => ({
          label: say(`command.format.${name}`),
          keys: keysOf(name),
          checked: name === block,
          // The style that it has already would be taken from it.
          run: () => name !== block && runFormat(name),
        }))}
      />
    </span>
  );
}
