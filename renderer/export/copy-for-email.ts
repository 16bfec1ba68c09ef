import { call } from '../connection/call.ts';
import { flushNote, useOpenNote } from '../notes/open-note.ts';
import { tell, tellFailure } from '../state/messages.ts';

/** Puts the open note on the clipboard as rich text and as plain text. What failed is told. */
export async function copyForEmail(): Promise<void> {
  const { note } = useOpenNote.getState();
  if (!note) return;
  if (!(await flushNote())) {
    tell({ kind: 'failure', key: 'export.not-saved' });
    return;
  }
  const rendered = await call('notes.for-email', { id: note.id });
  if (!rendered.ok) {
    tellFailure(rendered.failure);
    return;
  }
  const { html, text } = rendered.value;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ]);
  tell({ kind: 'success', key: 'export.copied' });
}
