import type { SentenceKey } from '../locale/sentences.ts';

export const keyGroups = ['window', 'list', 'reader', 'note'] as const;
export type KeyGroup = (typeof keyGroups)[number];

/** Where a command's keys are listed, by the first part of its id. */
export function groupOf(id: string): KeyGroup {
  const domain = id.split('.')[0] ?? '';
  if (['note', 'export', 'format', 'insert', 'table', 'verify'].includes(domain)) return 'note';
  if (['reader', 'clip'].includes(domain)) return 'reader';
  if (['clips', 'notes', 'import', 'search'].includes(domain)) return 'list';
  return 'window';
}

/** Keys that are no commands because they mean something only where the focus is. */
export const keysWithoutCommand: Record<
  KeyGroup,
  readonly (readonly [keys: readonly string[], key: SentenceKey])[]
> = {
  window: [
    [['Escape'], 'keys.escape'],
    [['Shift+F10'], 'keys.menu'],
    [['ArrowLeft', 'ArrowRight'], 'keys.divider'],
  ],
  list: [
    [['ArrowUp', 'ArrowDown'], 'keys.list-move'],
    [['Space'], 'keys.list-preview'],
    [['Enter'], 'keys.list-open'],
    [['Shift+ArrowDown'], 'keys.list-extend'],
    [['Mod+Space'], 'keys.list-choose'],
    [['Mod+A'], 'keys.list-all'],
    [['ArrowDown'], 'keys.search-offers'],
    [['Shift+ArrowLeft', 'Shift+ArrowRight'], 'keys.months'],
    [['e'], 'keys.clip-edit'],
    [['1', '5'], 'keys.clip-colour'],
    [['Delete'], 'keys.clip-bin'],
    [['s'], 'keys.clip-split'],
    [['m'], 'keys.clip-merge'],
    [['u'], 'keys.clip-uses'],
    [['r'], 'keys.clip-decide'],
    [['Alt+ArrowUp', 'Alt+ArrowDown'], 'keys.clip-move'],
    [['t'], 'keys.note-tag'],
    [['d'], 'keys.note-copy'],
    [['a'], 'keys.note-archive'],
    [['e'], 'keys.note-export'],
    [['Delete'], 'keys.note-bin'],
  ],
  reader: [
    [['ArrowUp', 'ArrowDown'], 'keys.reader-block'],
    [['ArrowLeft', 'ArrowRight'], 'keys.reader-word'],
    [['Mod+ArrowRight'], 'keys.reader-sentence'],
    [['Shift+ArrowRight'], 'keys.reader-extend-word'],
    [['Shift+ArrowDown'], 'keys.reader-extend-sentence'],
    [['Mod+Shift+ArrowDown'], 'keys.reader-extend-block'],
    [['Enter'], 'keys.reader-to-note'],
    [['Tab'], 'keys.reader-bar'],
    [['Delete'], 'keys.reader-take-out'],
  ],
  note: [
    [['ArrowLeft', 'ArrowRight'], 'keys.note-citation'],
    [['Enter'], 'keys.note-open-citation'],
    [['Mod+Shift+V'], 'keys.note-paste-plain'],
    [['Mod+P'], 'keys.note-print'],
    [['/'], 'keys.note-slash'],
    [['Tab', 'Shift+Tab'], 'keys.note-level'],
    [['Escape', 'Tab'], 'keys.note-leave'],
  ],
};
