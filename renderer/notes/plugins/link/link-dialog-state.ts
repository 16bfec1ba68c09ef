import { $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
} from 'lexical';
import { create } from 'zustand';
import { currentEditor } from '../../current-editor.ts';
import { noteTouched } from '../../open-note.ts';

/** The link that is being asked for; null while none is. `words` are selected; `address` is the one there is. */
export const useLinkDialog = create<{ asked: { address: string; words: string } | null }>(() => ({
  asked: null,
}));

/** Where the link goes: a dialog takes the focus, and the editor's selection with it. */
let place: BaseSelection | null = null;

/** Opens the dialog for the link at the cursor or for the selected words. */
export function askForLink(): void {
  currentEditor()
    ?.getEditorState()
    .read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
      place = selection.clone();
      const words = link?.getTextContent() ?? selection.getTextContent();
      useLinkDialog.setState({ asked: { address: link?.getURL() ?? '', words } });
    });
}

export function closeLinkDialog(): void {
  useLinkDialog.setState({ asked: null });
}

/** Links the place that was asked for, or unlinks it when `address` is null. Without selected words it inserts them. */
export function setLink(address: string | null, words: string): void {
  const editor = currentEditor();
  closeLinkDialog();
  if (!editor || !place) return;
  noteTouched();
  const selection = place.clone();
  editor.update(() => {
    $setSelection(selection);
    if (!$isRangeSelection(selection)) return;
    const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode) !== null;
    if (address !== null && selection.isCollapsed() && !inLink) {
      const text = $createTextNode(words || address);
      selection.insertNodes([text]);
      text.select(0, text.getTextContentSize());
    }
    $toggleLink(address, { rel: 'noreferrer' });
  });
  editor.focus();
}
