import type { NoteId } from '../../electron/contract/ids.ts';
import type { Template } from '../../electron/contract/models/template.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { focusRegion, type Region, regionOf } from '../state/regions.ts';
import { useSettings } from '../state/settings.ts';
import { noteEditor } from './current-editor.ts';
import { createNote } from './note-actions.ts';
import { isNothingWritten, openNote } from './open-note.ts';

/** Where one was when the newest note was begun. */
let cameFrom: { note: NoteId | null; region: Region } = { note: null, region: 'list' };

/** A second press of the key means the note that the first one begins. */
let beginning = false;

/** A new note, empty or from a template, with the cursor in its title; an open one that has nothing yet is that note. */
export async function newNote(template?: Pick<Template, 'name' | 'language' | 'title'>): Promise<void> {
  if (beginning) return;
  if (template || !isNothingWritten()) {
    cameFrom = { note: useNavigation.getState().note, region: regionOf(document.activeElement) ?? 'list' };
    const language = template?.language ?? useSettings.getState().language;
    beginning = true;
    const note = await createNote(template?.title ?? '', language, template?.name);
    beginning = false;
    if (!note) return;
  }
  focusRegion('note');
  await noteEditor();
  // After focusRegion, which gives the focus in the next frame.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.note-title textarea');
    field?.focus();
    field?.select();
  });
}

/** Goes back to where one was before the open note was begun, in which nothing is written. */
export async function leaveNewNote(): Promise<void> {
  const { region } = cameFrom;
  const note = cameFrom.note === useNavigation.getState().note ? null : cameFrom.note;
  await openNote(note);
  navigate({ note });
  // Once it is drawn.
  requestAnimationFrame(() => focusRegion(region));
}
