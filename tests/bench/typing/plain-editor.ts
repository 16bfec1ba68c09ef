import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';

/** A Lexical editor with rich text and history and nothing else, over the same words; runs in the browser. */
declare global {
  var paragraphs: readonly string[];
}

const root = document.querySelector<HTMLElement>('[contenteditable]');
const editor = buildEditorFromExtensions({
  name: 'plain',
  dependencies: [RichTextExtension, HistoryExtension],
  $initialEditorState: () => {
    $getRoot().append(
      ...globalThis.paragraphs.map((words) => $createParagraphNode().append($createTextNode(words))),
    );
  },
});
editor.setRootElement(root);
