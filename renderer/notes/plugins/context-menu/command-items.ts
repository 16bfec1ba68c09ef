import { registeredCommands } from '../../../commands/command.ts';
import { type SentenceKey, sayIn } from '../../../locale/sentences.ts';
import { useSettings } from '../../../state/settings.ts';
import type { MenuEntry, MenuItem } from '../../../ui/MenuPanel.tsx';
import { commandIcons } from '../toolbar/command-icons.ts';
import type { BlockName } from '../toolbar/format-state.ts';

/** A sentence as the interface says it now, outside a component. */
export function sayNow(key: SentenceKey): string {
  return sayIn(useSettings.getState().language)(key);
}

/** Commands as the entries of a menu. Which of them fit the place is for the caller to know: a menu takes the focus. */
export function commandItems(...ids: string[]): MenuItem[] {
  const commands = registeredCommands();
  return ids.flatMap((id): MenuItem[] => {
    const command = commands.find((one) => one.id === id);
    if (!command) return [];
    const icon = commandIcons[id];
    return [
      {
        label: sayNow(`command.${id}` as SentenceKey),
        run: command.run,
        keys: command.keys?.[0],
        ...(icon ? { icon } : {}),
      },
    ];
  });
}

/** The same entries, the first of them set apart from those before it. */
export function apart(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.map((entry, index) => (index === 0 ? { ...entry, apart: true } : entry));
}

const kinds = 'paragraph h1 h2 h3 bullet number check quote judgement recommendation risk'.split(' ');

/** What a block can be turned into; nothing for a quotation, which is its clip's, and for what holds no words (null). */
export function turnInto(block: BlockName | null): MenuEntry[] {
  if (block === null || block === 'quotation') return [];
  const items = kinds.flatMap((kind) =>
    commandItems(`format.${kind}`).map(({ icon: _, ...item }) => ({
      ...item,
      checked: kind === block,
      // The command for the kind that it has would take it away.
      run: () => kind !== block && item.run(),
    })),
  );
  return [{ label: sayNow('editor.turn-into'), items }];
}
