import type { ClipId, NoteId } from '../../electron/contract/ids.ts';
import { noteEditor } from '../notes/current-editor.ts';
import { openNote, useOpenNote } from '../notes/open-note.ts';
import { navigate } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';

/** Opens a note where it uses a clip; `place` counts its uses there, from 0. */
export async function openUse(note: NoteId, clip: ClipId, place: number): Promise<void> {
  await openNote(note);
  if (useOpenNote.getState().note?.id !== note) return;
  navigate({ note });
  focusRegion('note');
  const editor = await noteEditor();
  const show = () => {
    const buttons = [
      ...(editor.getRootElement()?.querySelectorAll<HTMLElement>(`[data-clip="${clip}"]`) ?? []),
    ];
    const button = buttons[place] ?? buttons[0];
    button?.scrollIntoView({ block: 'center' });
    button
      ?.closest<HTMLElement>('.note-citation, blockquote, q')
      ?.animate(
        [{ backgroundColor: 'var(--hit)' }, { backgroundColor: 'transparent' }],
        matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1_200,
      );
  };
  // The labels of citations are drawn after the text.
  requestAnimationFrame(() => requestAnimationFrame(show));
}
