import { $isListNode } from '@lexical/list';
import { $getRoot, $isElementNode, $isParagraphNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { $isCitationNode } from '../notes/nodes/citation/citation-node.ts';
import { $isQuotationNode } from '../notes/nodes/quotation/quotation-node.ts';
import { $wordsOf } from '../notes/nodes/quotation/quotation-words.ts';
import { useChecks } from '../notes/plugins/verification/checks.ts';
import type { FoundBlock } from './findings.ts';

/** The blocks of an open note, with what the library last found of its quotations. */
export function noteBlocks(editor: LexicalEditor): FoundBlock[] {
  const { checks } = useChecks.getState();
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((node) => {
        const quotation = $isQuotationNode(node);
        const prose = $isParagraphNode(node) || $isListNode(node);
        return {
          key: node.getKey(),
          kind: quotation ? 'quotation' : prose ? 'prose' : 'other',
          words: $wordsOf(node).trim(),
          cited: $cites(node),
          state: quotation ? (checks.get(node.getKey())?.state ?? null) : null,
        };
      }),
  );
}

function $cites(node: LexicalNode): boolean {
  return $isCitationNode(node) || ($isElementNode(node) && node.getChildren().some($cites));
}
