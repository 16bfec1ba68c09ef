import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { create } from 'zustand';
import { $createFootnoteNode, $isFootnoteNode } from '../../nodes/footnote/footnote-node.ts';
import { noteTouched } from '../../open-note.ts';

interface Asked {
  editor: LexicalEditor;
  /** The footnote that is changed; null for a new one. */
  key: NodeKey | null;
  text: string;
  /** Where a new one goes: the dialog takes the focus, and the editor's selection with it. */
  place: BaseSelection | null;
}

/** The footnote that is being written; null while none is. */
export const useFootnoteDialog = create<{ asked: Asked | null }>(() => ({ asked: null }));

/** Opens the dialog for a footnote of the note, or for a new one at the cursor when `key` is null. */
export function askForFootnote(editor: LexicalEditor, key: NodeKey | null): void {
  editor.read(() => {
    const node = key === null ? null : $getNodeByKey(key);
    const text = $isFootnoteNode(node) ? node.getText() : '';
    useFootnoteDialog.setState({ asked: { editor, key, text, place: $getSelection()?.clone() ?? null } });
  });
}

export function closeFootnoteDialog(): void {
  const { asked } = useFootnoteDialog.getState();
  useFootnoteDialog.setState({ asked: null });
  asked?.editor.focus();
}

/** Writes the footnote that was asked for; without words it goes. */
export function setFootnote(text: string): void {
  const { asked } = useFootnoteDialog.getState();
  if (!asked) return;
  noteTouched();
  const write = () => {
    const node = asked.key === null ? null : $getNodeByKey(asked.key);
    if ($isFootnoteNode(node)) {
      if (text) node.setText(text);
      else node.remove();
    } else if (text) {
      const selection = asked.place?.clone() ?? $createRangeSelection();
      $setSelection(selection);
      if (!$isRangeSelection(selection)) return;
      // It stands behind what it explains.
      if (!selection.isCollapsed())
        selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
      selection.insertNodes([$createFootnoteNode(text)]);
    }
  };
  // At once: whoever types on does so behind it.
  asked.editor.update(write, { discrete: true });
  closeFootnoteDialog();
}
