import { $getRoot, $getState, $setState, createState } from 'lexical';
import { type NoteSettings, NoteSettings as Settings } from '../../../../electron/contract/models/note.ts';
import { readNoteSettings, settingsKey } from '../../../../electron/contract/note-document.ts';

/** A note's settings are state of its root: saved, kept in versions and undone with the rest of it. */
const settingsState = createState(settingsKey, {
  parse: (value): NoteSettings => readNoteSettings(value),
  isEqual: (a, b) => a.citationStyle === b.citationStyle && a.repeat === b.repeat,
});

export const standardSettings: NoteSettings = Settings.parse({});

export function $noteSettings(): NoteSettings {
  return $getState($getRoot(), settingsState);
}

export function $setNoteSettings(change: Partial<NoteSettings>): void {
  $setState($getRoot(), settingsState, { ...$noteSettings(), ...change });
}
