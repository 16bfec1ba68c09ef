import type { LexicalEditor } from 'lexical';

let editor: LexicalEditor | null = null;
let waiting: ((editor: LexicalEditor) => void)[] = [];

/** Makes the open note's editor known until it is forgotten: also while it is not drawn, it holds what is not saved yet. */
export function attachEditor(attached: LexicalEditor): void {
  editor = attached;
  for (const resolve of waiting) resolve(attached);
  waiting = [];
}

/** The open note's editor, once it is drawn. */
export function noteEditor(): Promise<LexicalEditor> {
  return editor ? Promise.resolve(editor) : new Promise((resolve) => waiting.push(resolve));
}

/** The editor of the open note, or null while there is none. */
export function currentEditor(): LexicalEditor | null {
  return editor;
}

/** Forgets the editor of a note that is no longer open, before another one is drawn. */
export function forgetEditor(): void {
  editor = null;
}
