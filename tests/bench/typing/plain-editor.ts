import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';

/** A Lexical editor with rich text and history and nothing else, over the same words; runs in the browser. */
declare global {
  var paragraphs: readonly string[];
  /** Draws them. */
  var fill: () => void;
}

const editor = buildEditorFromExtensions({
  name: 'plain',
  dependencies: [RichTextExtension, HistoryExtension],
});
editor.setRootElement(document.querySelector<HTMLElement>('[contenteditable]'));
globalThis.fill = () =>
  editor.update(
    () => {
      const root = $getRoot();
      root.clear();
      root.append(
        ...globalThis.paragraphs.map((words) => $createParagraphNode().append($createTextNode(words))),
      );
    },
    { discrete: true },
  );
