import type { LexicalEditor, UpdateListenerPayload } from 'lexical';

/** So long without a change that the analyst rests, ms. */
const restMs = 400;

/**
 * Calls `act` once the analyst rests after changes that `concerns` it: what needs all of the note's text must not be done
 * anew for each key. Returns what ends that.
 */
export function onRest(
  editor: LexicalEditor,
  concerns: (update: UpdateListenerPayload) => boolean,
  act: () => void,
): () => void {
  let timer = 0;
  const end = editor.registerUpdateListener((update) => {
    if (!concerns(update)) return;
    clearTimeout(timer);
    timer = window.setTimeout(act, restMs);
  });
  return () => {
    end();
    clearTimeout(timer);
  };
}

/** Whether an update changed the note, not the cursor alone. */
export function changesText({ dirtyLeaves, dirtyElements }: UpdateListenerPayload): boolean {
  return dirtyLeaves.size + dirtyElements.size > 0;
}
