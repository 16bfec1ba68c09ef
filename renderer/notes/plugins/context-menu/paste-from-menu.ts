import { type LexicalEditor, PASTE_COMMAND } from 'lexical';
import { connection } from '../../../connection/call.ts';
import { tell } from '../../../state/messages.ts';
import { noteTouched } from '../../open-note.ts';

/** Pastes as the keys do; where the browser keeps the clipboard from menus, the analyst is told the keys. */
export async function paste(editor: LexicalEditor, plain: boolean): Promise<void> {
  editor.getRootElement()?.focus();
  noteTouched();
  if (await connection().paste(plain)) return;
  const clipboardData = await readClipboard(plain);
  if (clipboardData) editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }));
  else tell({ kind: 'failure', key: plain ? 'editor.paste-plain-by-key' : 'editor.paste-by-key' });
}

/** Null when the browser or the analyst does not allow it. */
async function readClipboard(plain: boolean): Promise<DataTransfer | null> {
  const types = plain ? ['text/plain'] : ['text/html', 'text/plain'];
  try {
    const data = new DataTransfer();
    for (const item of await navigator.clipboard.read())
      for (const type of types.filter((one) => item.types.includes(one)))
        data.setData(type, await (await item.getType(type)).text());
    return data;
  } catch {
    return null;
  }
}
