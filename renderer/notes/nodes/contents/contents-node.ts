import { DecoratorNode, type DOMExportOutput, type LexicalNode } from 'lexical';

/** The note's headings, as contents-list.ts draws them; on paper with their pages. */
export class ContentsNode extends DecoratorNode<null> {
  override $config() {
    return this.config('table-of-contents', { extends: DecoratorNode });
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override createDOM(): HTMLElement {
    const list = document.createElement('nav');
    list.className = 'note-contents';
    return list;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Elsewhere it would be a list of dead links: the headings stand there themselves. */
  override exportDOM(): DOMExportOutput {
    return { element: null };
  }
}

export function $createContentsNode(): ContentsNode {
  return new ContentsNode();
}

export function $isContentsNode(node: LexicalNode | null | undefined): node is ContentsNode {
  return node instanceof ContentsNode;
}
