import {
  type DOMExportOutput,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedTextNode,
  TextNode,
} from 'lexical';

/**
 * What a template asks to be written at a place. It is taken and lost as a whole: what is typed into it replaces it
 * (prompt-rules.ts). It is no word of the note.
 */
export class PromptNode extends TextNode {
  override $config() {
    return this.config('prompt', { extends: TextNode });
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedTextNode>): this {
    return super.updateFromJSON(json).setMode('token');
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    element.classList.add('note-prompt');
    return element;
  }

  /** It does not leave the app. */
  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

export function $isPromptNode(node: LexicalNode | null | undefined): node is PromptNode {
  return node instanceof PromptNode;
}
