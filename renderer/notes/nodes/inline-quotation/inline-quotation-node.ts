import {
  $getDocument,
  type DOMExportOutput,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';
import { $wordsRead, clipConversion, completeQuotation } from '../citation/citation-dom.ts';
import { $isCitationNode } from '../citation/citation-node.ts';

export interface SerializedInlineQuotation extends SerializedElementNode {
  type: 'inline-quotation';
  clip: string;
}

/**
 * Words of a clip inside a sentence, then their citation. The quotation marks around the words are drawn.
 * quotation-rules.ts keeps it so.
 */
export class InlineQuotationNode extends ElementNode {
  __clip = '';

  override $config() {
    return this.config('inline-quotation', {
      extends: ElementNode,
      importDOM: clipConversion(['span', 'q'], (clip) => ({
        node: $createInlineQuotationNode(clip),
        after: (children) => $wordsRead(children, $isCitationNode),
      })),
    });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__clip = previous.__clip;
  }

  override exportJSON(): SerializedInlineQuotation {
    return { ...super.exportJSON(), type: 'inline-quotation', clip: this.__clip };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedInlineQuotation>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__clip = typeof json.clip === 'string' ? json.clip : '';
    return node;
  }

  /** Null when the note names no clip here. */
  getClip(): ClipId | null {
    return ClipId.safeParse(this.getLatest().__clip).data ?? null;
  }

  override createDOM(): HTMLElement {
    const words = $getDocument().createElement('q');
    words.className = 'note-inline-quotation';
    return words;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Not as `q`: programs that draw its marks would show them twice. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = $getDocument().createElement('span');
    const clip = this.getClip();
    return {
      element,
      after: () => {
        if (clip) completeQuotation(editor, element, clip);
        return element;
      },
    };
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** What is typed at its edges is the analyst's own. */
  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  /** Divided with its paragraph, both halves keep their source. */
  override insertNewAfter(
    _selection: RangeSelection | null,
    restoreSelection?: boolean,
  ): InlineQuotationNode {
    const half = new InlineQuotationNode();
    half.__clip = this.__clip;
    this.insertAfter(half, restoreSelection);
    return half;
  }

  /** Some of its words, copied, keep their source. */
  override extractWithChild(): true {
    return true;
  }
}

export function $createInlineQuotationNode(clip: ClipId): InlineQuotationNode {
  const node = new InlineQuotationNode();
  node.__clip = clip;
  return node;
}

export function $isInlineQuotationNode(node: LexicalNode | null | undefined): node is InlineQuotationNode {
  return node instanceof InlineQuotationNode;
}
