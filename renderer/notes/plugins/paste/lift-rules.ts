import { HorizontalRuleNode } from '@lexical/extension';
import { $createParagraphNode, $isParagraphNode, type LexicalEditor } from 'lexical';

/** Lexical's own reading of a page puts a rule beside a quotation into a paragraph: it is a block of its own. */
export function registerLiftedRules(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(HorizontalRuleNode, (rule) => {
    const paragraph = rule.getParent();
    if (!$isParagraphNode(paragraph)) return;
    const behind = rule.getNextSiblings();
    paragraph.insertAfter(rule);
    if (behind.length > 0) rule.insertAfter($createParagraphNode().append(...behind));
    if (paragraph.isEmpty()) paragraph.remove();
  });
}
