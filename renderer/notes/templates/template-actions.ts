import type { Template } from '../../../electron/contract/models/template.ts';
import { call, connection } from '../../connection/call.ts';
import { chooseFile } from '../../connection/choose-files.ts';
import { tell, tellFailure, valueOrTell } from '../../state/messages.ts';
import { useSettings } from '../../state/settings.ts';
import { flushNote, useOpenNote } from '../open-note.ts';

/** Makes a template of the open note, as it is now; false when that failed, which is told. */
export async function makeTemplate(title: string, description: string): Promise<boolean> {
  const { note } = useOpenNote.getState();
  if (!note || !(await flushNote())) return false;
  const made = valueOrTell(await call('notes.make-template', { note: note.id, title, description }));
  if (made) tell({ kind: 'success', key: 'template.made', values: { title: made.title } });
  return made !== null;
}

export async function renameTemplate({ name }: Template, title: string): Promise<boolean> {
  return valueOrTell(await call('notes.rename-template', { name, title })) !== null;
}

/** Removes an own template, and offers to undo that. */
export async function removeTemplate({ name, title }: Template): Promise<void> {
  const removed = await call('notes.bin-template', { name, binned: true });
  if (!removed.ok) return tellFailure(removed.failure);
  const undo = async () => {
    const restored = await call('notes.bin-template', { name, binned: false });
    if (restored.ok) tell(null);
    else tellFailure(restored.failure);
  };
  tell({
    kind: 'success',
    key: 'template.removed',
    values: { title },
    action: { label: 'action.undo', run: () => void undo() },
  });
}

/** Hands a template over as a Markdown file. */
export async function exportTemplate({ name, language }: Template): Promise<void> {
  const result = await call('notes.export-template', { name, language });
  if (!result.ok) {
    if (result.failure.code !== 'cancelled') tellFailure(result.failure);
    return;
  }
  connection().receive(result.value);
  tell({ kind: 'success', key: 'template.exported', values: { name: result.value.name } });
}

/** Lets the analyst choose a Markdown file and keeps it as a template. */
export async function importTemplate(): Promise<void> {
  const file = await chooseFile('.md,.markdown,text/markdown');
  if (!file) return;
  const { language } = useSettings.getState();
  const made = valueOrTell(await call('notes.import-template', { content: await file.text(), language }));
  if (made) tell({ kind: 'success', key: 'template.made', values: { title: made.title } });
}
