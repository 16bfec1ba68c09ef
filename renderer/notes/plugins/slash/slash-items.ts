import { folded } from '../../../clips/clip-filter.ts';
import type { Command } from '../../../commands/command.ts';
import { insertCommands } from '../insert/insert-commands.ts';
import { editorCommands } from '../toolbar/editor-commands.ts';

/** Something the slash menu offers: its name in the interface's language, and all names that it is found by. */
export interface SlashItem {
  command: Command;
  label: string;
  names: readonly string[];
}

const blocks = 'paragraph h1 h2 h3 bullet number check quote judgement recommendation risk'.split(' ');

/** Every block, every insertion, and a link. */
export const slashCommands: readonly Command[] = [
  ...blocks.flatMap((name) => editorCommands.filter(({ id }) => id === `format.${name}`)),
  ...insertCommands,
  ...editorCommands.filter(({ id }) => id === 'format.link'),
];

/** The items of which a name has, for each word that was typed, a word that begins so; tone marks may be left out. */
export function itemsFor<Item extends Pick<SlashItem, 'names'>>(
  typed: string,
  items: readonly Item[],
): Item[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ names }) =>
    names.some((name) => {
      const words = folded(name).split(/\s+/);
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    }),
  );
}

/** What was typed behind a slash that begins a word, up to three words; null where no menu is meant. */
export function slashQuery(before: string): string | null {
  const [, query] = /(?:^|\s)\/((?:[\p{L}\p{M}\p{N}]{1,20} ?){0,4})$/u.exec(before) ?? [];
  return query ?? null;
}
