import {
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedLexicalNode,
} from 'lexical';

export interface SerializedFootnote extends SerializedLexicalNode {
  type: 'footnote';
  text: string;
}

/** The mark of a footnote, which holds its words. Its number is its place; footnote-numbers.ts writes it. */
export class FootnoteNode extends DecoratorNode<null> {
  __text = '';

  override $config() {
    return this.config('footnote', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__text = previous.__text;
  }

  override exportJSON(): SerializedFootnote {
    return { ...super.exportJSON(), type: 'footnote', text: this.__text };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedFootnote>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__text = typeof json.text === 'string' ? json.text : '';
    return node;
  }

  getText(): string {
    return this.getLatest().__text;
  }

  setText(text: string): void {
    this.getWritable().__text = text;
  }

  override createDOM(): HTMLElement {
    const place = document.createElement('span');
    place.className = 'note-footnote';
    const button = document.createElement('button');
    button.type = 'button';
    // As with citations: the editor is one stop of Tab, the arrow keys reach what is in it.
    button.tabIndex = -1;
    place.append(button);
    return place;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Outside the app its words stand where its mark stood. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span');
    element.textContent = ` (${this.__text})`;
    return { element };
  }
}

export function $createFootnoteNode(text: string): FootnoteNode {
  const node = new FootnoteNode();
  node.__text = text;
  return node;
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
