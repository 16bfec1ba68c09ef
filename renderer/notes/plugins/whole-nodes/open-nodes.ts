import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { ContentsNode } from '../../nodes/contents/contents-node.ts';
import { $isFootnoteNode } from '../../nodes/footnote/footnote-node.ts';
import { $isImageNode, ImageNode } from '../../nodes/image/image-node.ts';
import { PageBreakNode } from '../../nodes/page-break/page-break-node.ts';
import { askForFootnote } from '../footnote/footnote-dialog-state.ts';
import { askForImageWords } from '../image/image-dialog-state.ts';

/** The blocks that are selected whole. */
const wholeBlocks = [ImageNode, PageBreakNode, ContentsNode] as const;

/** A click selects a whole block, a second one or Enter opens it; a footnote opens at once. */
export function registerNodeOpening(editor: LexicalEditor): () => void {
  const open = (node: LexicalNode | null | undefined): boolean => {
    if ($isFootnoteNode(node)) askForFootnote(editor, node.getKey());
    else if ($isImageNode(node)) askForImageWords(editor, node.getKey());
    else return false;
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
        if ($isFootnoteNode(node)) return open(node);
        // What can be pressed inside a block is no choice of the block.
        if (event.target instanceof Element && event.target.closest('button')) return false;
        if (!node || !wholeBlocks.some((klass) => node instanceof klass)) return false;
        if (node.isSelected() && event.detail === 2) return open(node);
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
        if (others.length > 0 || !open(node)) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
