import {
  $getDocument,
  ElementNode,
  type LexicalNode,
  type LexicalParseJSON,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';

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
    return this.config('inline-quotation', { extends: ElementNode });
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
