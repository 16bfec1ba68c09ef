import {
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedLexicalNode,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';
import { citationElement, clipConversion } from './citation-dom.ts';

export interface SerializedCitation extends SerializedLexicalNode {
  type: 'citation';
  clip: string;
}

/**
 * The link from a place in a note to a clip: a number between words. Its number and its name are not part of the
 * document; citation-labels.ts writes them on the button that stands for it.
 */
export class CitationNode extends DecoratorNode<null> {
  /** A clip's id; what is no id is kept as it was written. */
  __clip = '';

  override $config() {
    return this.config('citation', {
      extends: DecoratorNode,
      importDOM: clipConversion(['cite', 'a'], (clip) => ({
        node: $createCitationNode(clip),
        // Its text is how it was shown.
        after: () => [],
      })),
    });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__clip = previous.__clip;
  }

  override exportJSON(): SerializedCitation {
    return { ...super.exportJSON(), type: 'citation', clip: this.__clip };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedCitation>): this {
    const node = super.updateFromJSON(json).getWritable();
    node.__clip = typeof json.clip === 'string' ? json.clip : '';
    return node;
  }

  /** Null when the note names no clip here. */
  getClip(): ClipId | null {
    return ClipId.safeParse(this.getLatest().__clip).data ?? null;
  }

  override createDOM(): HTMLElement {
    const place = document.createElement('span');
    place.className = 'note-citation';
    const button = document.createElement('button');
    button.type = 'button';
    // The editor is one stop of Tab; within it the arrow keys reach the citation.
    button.tabIndex = -1;
    place.append(button);
    return place;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Outside the app it is its source. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const clip = this.getClip();
    return { element: clip && citationElement(editor, clip) };
  }
}

export function $createCitationNode(clip: ClipId): CitationNode {
  const node = new CitationNode();
  node.__clip = clip;
  return node;
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
