import { DecoratorNode, type DOMExportOutput, type LexicalNode } from 'lexical';

/** What follows begins a new page on paper. page-break-name.ts writes what it is. */
export class PageBreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('page-break', { extends: DecoratorNode });
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }

  override createDOM(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'note-page-break';
    return line;
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('div');
    element.style.breakAfter = 'page';
    return { element };
  }
}

export function $createPageBreakNode(): PageBreakNode {
  return new PageBreakNode();
}

export function $isPageBreakNode(node: LexicalNode | null | undefined): node is PageBreakNode {
  return node instanceof PageBreakNode;
}
