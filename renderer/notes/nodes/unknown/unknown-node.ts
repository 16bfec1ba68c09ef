import { DecoratorNode, type LexicalParseJSON, type SerializedLexicalNode } from 'lexical';

/** Stands in a shown state for a node that this version does not know. */
export interface SerializedUnknown extends SerializedLexicalNode {
  type: 'unknown';
  original: unknown;
  words: string;
  inline: boolean;
}

/** Shows the words of what this version does not know. A note that holds one is only read, and so never written over. */
export class UnknownNode extends DecoratorNode<null> {
  __original: unknown = null;
  __words = '';
  __inline = false;

  override $config() {
    return this.config('unknown', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__original = previous.__original;
    this.__words = previous.__words;
    this.__inline = previous.__inline;
  }

  override exportJSON(): SerializedUnknown {
    const { __original: original, __words: words, __inline: inline } = this;
    return { ...super.exportJSON(), type: 'unknown', original, words, inline };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedUnknown>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__original = json.original;
    node.__words = typeof json.words === 'string' ? json.words : '';
    node.__inline = json.inline === true;
    return node;
  }

  override isInline(): boolean {
    return this.__inline;
  }

  override getTextContent(): string {
    return this.__words;
  }

  override createDOM(): HTMLElement {
    const place = document.createElement(this.__inline ? 'span' : 'div');
    place.className = 'note-unknown';
    place.textContent = this.__words || '…';
    return place;
  }

  override updateDOM(): boolean {
    return false;
  }
}
