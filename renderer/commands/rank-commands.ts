import { folded } from '../clips/clip-filter.ts';

/** What a command is found by. */
export interface Named {
  id: string;
  label: string;
}

/**
 * The commands that what was typed may mean, best first: the words begin words of the label, stand in it, or at least
 * its letters do in that order. Without anything typed: those used last, then the others as they are.
 */
export function rankCommands<C extends Named>(
  typed: string,
  commands: readonly C[],
  recent: readonly string[],
): C[] {
  const query = folded(typed).trim();
  const recency = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return commands
    .map((command) => ({ command, score: query ? score(query, folded(command.label)) : 1 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || recency(a.command.id) - recency(b.command.id))
    .map(({ command }) => command);
}

/** 5: the label is just that; 4: it begins so; 3: words of it begin with the words typed; 2: it stands in it; 1: its letters do; 0: none. */
function score(query: string, label: string): number {
  if (label === query) return 5;
  if (label.startsWith(query)) return 4;
  const words = label.split(/\s+/);
  if (query.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 3;
  if (label.includes(query)) return 2;
  let at = -1;
  for (const letter of query.replace(/\s/g, '')) {
    at = label.indexOf(letter, at + 1);
    if (at < 0) return 0;
  }
  return 1;
}
