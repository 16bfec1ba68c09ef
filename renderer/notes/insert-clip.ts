import { SKIP_DOM_SELECTION_TAG } from 'lexical';
import type { ClipId } from '../../electron/contract/ids.ts';
import { type Clip, wordsOf } from '../../electron/contract/models/clip.ts';
import { call } from '../connection/call.ts';
import { clipById } from '../state/clips.ts';
import { tellFailure, valueOrTell } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { noteEditor } from './current-editor.ts';
import { $insertClip, type CitationForm, type ClipPlace } from './nodes/quotation/insert-quotation.ts';
import { createNote } from './note-actions.ts';
import { isNoteWritable, noteTouched, useOpenNote } from './open-note.ts';

/**
 * Puts a clip into the open note at the cursor, else at its end; makes a note when none is open. Without a form it is
 * the one that fits the place.
 */
export function insertClip(clip: Clip, form: CitationForm | null = null): void {
  void insert(clip, form, false);
}

/** Like insertClip, and the focus goes behind it. */
export function insertClipToWriteOn(clip: Clip, form: CitationForm | null = null): void {
  void insert(clip, form, true);
}

/** Like insertClip, at a place that `$place` finds; for a drop, which carries an id. */
export async function insertClipAt(id: ClipId, $place: () => ClipPlace): Promise<void> {
  const clip = clipById(id) ?? valueOrTell(await call('clips.get', { id }));
  if (clip) await insert(clip, null, true, $place);
}

async function insert(
  given: Clip,
  form: CitationForm | null,
  writeOn: boolean,
  $place?: () => ClipPlace,
): Promise<void> {
  // What was anchored approximately is quoted as it stands in the article now.
  const clip = { ...given, quote: wordsOf(given) };
  const { note } = useOpenNote.getState();
  if (!note && !(await createNote('', useSettings.getState().language))) return;
  if (!isNoteWritable()) {
    tellFailure({ code: 'read-only' });
    return;
  }
  const editor = await noteEditor();
  noteTouched();
  editor.update(() => $insertClip(clip, form, $place?.()), {
    // Whoever puts clips in from the reader or the clip board goes on from there.
    ...(writeOn ? {} : { tag: SKIP_DOM_SELECTION_TAG }),
    onUpdate() {
      if (writeOn) editor.focus();
      showQuotation(editor.getRootElement(), clip.id);
    },
  });
}

function showQuotation(root: HTMLElement | null, clip: ClipId): void {
  const quotations = [...(root?.querySelectorAll(`.note-citation button[data-clip="${clip}"]`) ?? [])];
  quotations.at(-1)?.scrollIntoView({ block: 'nearest' });
}
