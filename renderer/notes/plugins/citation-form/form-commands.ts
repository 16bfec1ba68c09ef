import type { Command } from '../../../commands/command.ts';
import { clipSelection } from '../../../state/clips.ts';
import { regionOf } from '../../../state/regions.ts';
import { currentSelection } from '../../../state/selection.ts';
import { currentEditor } from '../../current-editor.ts';
import { insertClip } from '../../insert-clip.ts';
import { citedClip } from '../../nodes/citation/cited-clips.ts';
import { $changeForm, $citedAtCursor } from '../../nodes/quotation/change-form.ts';
import { type CitationForm, citationForms } from '../../nodes/quotation/insert-quotation.ts';
import { isNoteWritable, noteTouched } from '../../open-note.ts';

/** The keys that put a clip into the note in a form; Enter alone chooses the one that fits the place. */
export const formKeys: Readonly<Record<CitationForm, string>> = {
  block: 'Mod+Shift+Enter',
  inline: 'Shift+Enter',
  citation: 'Mod+Enter',
};

const changeKeys: Readonly<Record<CitationForm, string>> = {
  block: 'Mod+Alt+7',
  inline: 'Mod+Alt+8',
  citation: 'Mod+Alt+9',
};

/** Puts what is selected in the reader into the note in a form, and changes the form of what is at the cursor. */
export const formCommands: readonly Command[] = citationForms.flatMap((form): Command[] => [
  {
    id: `clip.to-note-${form}`,
    keys: [formKeys[form]],
    enabled: () => currentSelection().span !== null && regionOf(document.activeElement) !== 'note',
    run: () => void putSelection(form),
  },
  {
    id: `note.form-${form}`,
    keys: [changeKeys[form]],
    enabled: () =>
      isNoteWritable() && (currentEditor()?.getEditorState().read($citedAtCursor) ?? null) !== null,
    run: () => changeForm(form),
  },
]);

async function putSelection(form: CitationForm): Promise<void> {
  const clip = await clipSelection();
  if (clip) insertClip(clip, form);
}

/** Gives the quotation or citation at the cursor another form. */
export function changeForm(form: CitationForm): void {
  const editor = currentEditor();
  if (!editor) return;
  noteTouched();
  editor.update(
    () => {
      const node = $citedAtCursor();
      if (node) $changeForm(node, form, citedClip);
    },
    { onUpdate: () => editor.focus() },
  );
}
