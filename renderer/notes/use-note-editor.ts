import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, COMPOSITION_END_COMMAND, type LexicalEditor, mergeRegister } from 'lexical';
import { useEffect, useRef } from 'react';
import { connection } from '../connection/call.ts';
import { attachEditor } from './current-editor.ts';
import { registerCitationLabels } from './nodes/citation/citation-labels.ts';
import { registerCitationOpening } from './nodes/citation/open-citation.ts';
import { registerContents } from './nodes/contents/contents-list.ts';
import { registerFootnoteNumbers } from './nodes/footnote/footnote-numbers.ts';
import { registerShownImages } from './nodes/image/shown-images.ts';
import { flushNote, noteChanged, noteTouched, useOpenNote } from './open-note.ts';
import { showReached } from './plugins/citation-card/card-state.ts';
import { registerNoteMenu } from './plugins/context-menu/note-menu.ts';
import { registerClipDrop } from './plugins/drop-clip/drop-clip.ts';
import { registerPastedImages } from './plugins/image/image-dialog-state.ts';
import { registerCursorKeeping } from './plugins/keep-cursor/keep-cursor.ts';
import { registerPlaceKeeping } from './plugins/keep-place/keep-place.ts';
import { registerLinkOpening } from './plugins/link/open-links.ts';
import { registerLiveSelection } from './plugins/live-selection/live-selection.ts';
import { registerOutline } from './plugins/outline/outline.ts';
import { registerColumnResizing } from './plugins/table/resize-columns.ts';
import { registerTypedChecks } from './plugins/verification/check-typed.ts';
import { registerQuotationMarks } from './plugins/verification/mark-quotations.ts';
import { verifyNote } from './plugins/verification/verify-note.ts';
import { registerNodeNames } from './plugins/whole-nodes/name-nodes.ts';
import { registerNodeOpening } from './plugins/whole-nodes/open-nodes.ts';

/** Makes the drawn editor the open note's: everything of it that needs a window, and its saving. */
export function useNoteEditor(writable: boolean) {
  const [editor] = useLexicalComposerContext();
  const dropLine = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const announce = (text: string) => {
      if (spoken.current) spoken.current.textContent = text;
    };
    const { note, place } = useOpenNote.getState();
    const verify = () => void (note && verifyNote(note.id));
    const scroller = dropLine.current?.closest<HTMLElement>('.note-scroll');
    attachEditor(editor);
    const end = mergeRegister(
      registerCitationLabels(editor),
      registerCitationOpening(editor, announce, showReached),
      registerQuotationMarks(editor),
      registerTypedChecks(editor),
      registerLinkOpening(editor),
      registerNodeNames(editor),
      registerFootnoteNumbers(editor),
      registerNodeOpening(editor),
      registerShownImages(editor),
      registerOutline(editor),
      registerContents(editor),
      registerNoteMenu(editor),
      registerCursorKeeping(editor),
      registerLiveSelection(editor),
      ...(scroller && note ? [registerPlaceKeeping(editor, scroller, note.id, place)] : []),
      ...(dropLine.current && writable ? [registerClipDrop(editor, dropLine.current)] : []),
      ...(writable
        ? [registerColumnResizing(editor), registerPastedImages(editor), registerSaving(editor)]
        : []),
      // A clip that goes into the bin orphans its quotations, or one that comes out of it does not.
      connection().on('library.changed', ({ what }) => what === 'clips' && verify()),
    );
    verify();
    return end;
  }, [editor, writable]);
  return { dropLine, spoken };
}

const touches = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'drop'] as const;

/** Tells the saver of changes, and saves when the analyst leaves the text or finishes a syllable. */
function registerSaving(editor: LexicalEditor): () => void {
  const flush = () => void flushNote();
  const onHidden = () => document.visibilityState === 'hidden' && flush();
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', flush);
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, prevEditorState }) => {
      const first = prevEditorState.isEmpty();
      if (!first && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) noteChanged();
    }),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        // The finished syllable is in the state after this event.
        setTimeout(flush);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerRootListener((root, previous) => {
      for (const type of touches) {
        previous?.removeEventListener(type, noteTouched);
        root?.addEventListener(type, noteTouched);
      }
      previous?.removeEventListener('blur', flush);
      root?.addEventListener('blur', flush);
    }),
    () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
    },
  );
}
