import type { Command } from '../../../commands/command.ts';
import { regionOf } from '../../../state/regions.ts';
import { currentEditor } from '../../current-editor.ts';
import { isNoteWritable } from '../../open-note.ts';
import { openFind } from './find-state.ts';

const inNote = () => currentEditor() !== null && regionOf(document.activeElement) === 'note';

/** Looking for words in the open note. */
export const findCommands: readonly Command[] = [
  { id: 'note.find', keys: ['Mod+F'], enabled: inNote, run: () => openFind('find', selectedWords()) },
  {
    id: 'note.replace',
    keys: ['Mod+H'],
    enabled: () => currentEditor() !== null && isNoteWritable(),
    run: () => openFind('replace', selectedWords()),
  },
];

function selectedWords(): string {
  const inText = currentEditor()?.getRootElement()?.contains(document.activeElement) ?? false;
  return inText ? (getSelection()?.toString() ?? '') : '';
}
