import {
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedLexicalNode,
} from 'lexical';
import { ImageId } from '../../../../electron/contract/ids.ts';
import { type ImageWidth, imageWidths } from '../../../../electron/contract/note-document.ts';

/** `description` is for who cannot see it; `caption` stands under it; `width` is in percent of the measure. */
export interface ImageFields {
  image: string;
  description: string;
  caption: string;
  width: ImageWidth;
}
export interface SerializedImage extends SerializedLexicalNode, ImageFields {
  type: 'image';
}

/** An image that the library keeps. shown-images.ts fetches its bytes. */
export class ImageNode extends DecoratorNode<null> {
  __fields: ImageFields = { image: '', description: '', caption: '', width: 100 };

  override $config() {
    return this.config('image', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__fields = previous.__fields;
  }

  override exportJSON(): SerializedImage {
    return { ...super.exportJSON(), type: 'image', ...this.__fields };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedImage>): this {
    const node = super.updateFromJSON(json).getWritable();
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    node.__fields = {
      image: text(json.image),
      description: text(json.description),
      caption: text(json.caption),
      width: imageWidths.find((width) => width === json.width) ?? 100,
    };
    return node;
  }

  getFields(): ImageFields {
    return this.getLatest().__fields;
  }

  setFields(fields: Partial<ImageFields>): void {
    const node = this.getWritable();
    node.__fields = { ...node.__fields, ...fields };
  }

  /** Null when the note names no stored image. */
  getImage(): ImageId | null {
    return ImageId.safeParse(this.getFields().image).data ?? null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    const { caption, description } = this.getFields();
    return caption || description;
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'note-image';
    const shown = document.createElement('img');
    shown.draggable = false;
    figure.append(shown, document.createElement('figcaption'));
    this.draw(figure);
    return figure;
  }

  override updateDOM(_previous: this, figure: HTMLElement): boolean {
    this.draw(figure);
    return false;
  }

  private draw(figure: HTMLElement): void {
    const { image, description, caption, width } = this.__fields;
    const shown = figure.querySelector('img');
    const words = figure.querySelector('figcaption');
    if (!shown || !words) return;
    figure.dataset['image'] = image;
    shown.alt = description;
    shown.style.width = `${width}%`;
    words.textContent = caption;
    words.hidden = caption === '';
  }

  /** Outside the app its words stand for it: its bytes do not leave with a copied passage. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('p');
    element.textContent = `[${this.getTextContent() || '…'}]`;
    return { element };
  }
}

export function $createImageNode(fields: ImageFields): ImageNode {
  const node = new ImageNode();
  node.__fields = fields;
  return node;
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
