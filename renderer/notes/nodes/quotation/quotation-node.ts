import {
  $createParagraphNode,
  $getDocument,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type DOMExportOutput,
  type EditorConfig,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';
import { ClipColour } from '../../../../electron/contract/models/clip.ts';
import { $wordsRead, clipConversion, completeQuotation } from '../citation/citation-dom.ts';
import { $isCitationNode } from '../citation/citation-node.ts';

export interface SerializedQuotation extends SerializedElementNode {
  type: 'quotation';
  clip: string;
  colour: ClipColour;
}

/** A block that quotes a clip: its words, which can be edited, then its citation. quotation-rules.ts keeps it so. */
export class QuotationNode extends ElementNode {
  __clip = '';
  __colour: ClipColour = 1;

  override $config() {
    return this.config('quotation', {
      extends: ElementNode,
      importDOM: clipConversion(['blockquote'], (clip, element) => ({
        node: $createQuotationNode(clip, ClipColour.safeParse(Number(element.dataset['colour'])).data ?? 1),
        after: (children) => $wordsRead(children, $isCitationNode),
      })),
    });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__clip = previous.__clip;
    this.__colour = previous.__colour;
  }

  override exportJSON(): SerializedQuotation {
    return { ...super.exportJSON(), type: 'quotation', clip: this.__clip, colour: this.__colour };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedQuotation>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__clip = typeof json.clip === 'string' ? json.clip : '';
    node.__colour = ClipColour.safeParse(json.colour).data ?? 1;
    return node;
  }

  /** Null when the note names no clip here. */
  getClip(): ClipId | null {
    return ClipId.safeParse(this.getLatest().__clip).data ?? null;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const block = document.createElement('blockquote');
    block.className = 'note-quotation';
    block.dataset['colour'] = String(this.__colour);
    return block;
  }

  override updateDOM(previous: this): boolean {
    return previous.__colour !== this.__colour;
  }

  /**
   * Lexical merges blocks that may be empty where a deletion reaches from one into the other. While a quotation has
   * words left it is not merged: they would stand in the other block without their source.
   */
  override canBeEmpty(): boolean {
    const selection = $getSelection();
    const deleting = $isRangeSelection(selection) && !selection.isCollapsed();
    return !deleting || this.getTextContent().trim() === '';
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = $getDocument().createElement('blockquote');
    element.dataset['colour'] = String(this.__colour);
    const clip = this.getClip();
    return {
      element,
      after: () => {
        if (clip) completeQuotation(editor, element, clip);
        return element;
      },
    };
  }

  override canIndent(): false {
    return false;
  }

  /** Some of its words, copied, keep their source. */
  override extractWithChild(): true {
    return true;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace before the first word: the quotation stays, an empty line before it goes. */
  override collapseAtStart(): true {
    const previous = this.getPreviousSibling();
    if ($isElementNode(previous) && previous.isEmpty()) previous.remove();
    else previous?.selectEnd();
    return true;
  }
}

export function $createQuotationNode(clip: ClipId, colour: ClipColour): QuotationNode {
  const node = new QuotationNode();
  node.__clip = clip;
  node.__colour = colour;
  return node;
}

export function $isQuotationNode(node: LexicalNode | null | undefined): node is QuotationNode {
  return node instanceof QuotationNode;
}
