import { shownKeys } from '../commands/keys.ts';

/** A key or a chord, each part on its own cap. */
export function Keys({ keys }: { keys: string }) {
  return shownKeys(keys).map((part) => <kbd key={part}>{part}</kbd>);
}
