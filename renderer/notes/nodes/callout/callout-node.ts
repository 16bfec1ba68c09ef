import {
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type LexicalParseJSON,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical';
import { type CalloutKind, calloutKinds } from '../../../../electron/contract/note-document.ts';

export interface SerializedCallout extends SerializedElementNode {
  type: 'callout';
  kind: CalloutKind;
}

/** A paragraph that stands out: a key judgement, a recommendation, a risk. callout-names.ts writes which. */
export class CalloutNode extends ElementNode {
  __kind: CalloutKind = 'judgement';

  override $config() {
    return this.config('callout', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__kind = previous.__kind;
  }

  override exportJSON(): SerializedCallout {
    return { ...super.exportJSON(), type: 'callout', kind: this.__kind };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedCallout>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__kind = calloutKinds.find((kind) => kind === json.kind) ?? 'judgement';
    return node;
  }

  getKind(): CalloutKind {
    return this.getLatest().__kind;
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div');
    block.className = 'note-callout';
    block.setAttribute('role', 'note');
    block.dataset['kind'] = this.__kind;
    return block;
  }

  override updateDOM(previous: this): boolean {
    return previous.__kind !== this.__kind;
  }

  /** Enter goes on in a callout of the same kind; in an empty one it leaves it. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ElementNode {
    if (this.isEmpty()) return this.replace($createParagraphNode());
    const next = $createCalloutNode(this.getKind());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  /** Backspace before the first word makes it a paragraph. */
  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }
}

export function $createCalloutNode(kind: CalloutKind): CalloutNode {
  const node = new CalloutNode();
  node.__kind = kind;
  return node;
}

export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}
