import type { BlockKind } from '../../contract/models/article.ts';
import type { Setting } from './element-setting.ts';

/** A paragraph-sized piece of a page. */
export interface PageBlock {
  kind: BlockKind;
  text: string;
  /** How much of it is the text of links, in UTF-16 units. */
  linked: number;
  setting: Setting;
}

/** Several blocks as one of the kind and for the purpose of the first. */
export function joined(blocks: readonly PageBlock[], between: string): PageBlock {
  return {
    kind: blocks[0]?.kind ?? 'paragraph',
    text: blocks.map(({ text }) => text).join(between),
    linked: blocks.reduce((sum, { linked }) => sum + linked, 0),
    setting: blocks[0]?.setting ?? null,
  };
}

/** What stands in a quotation: its paragraphs are quoted; headings, lists and tables stay what they are. */
export function asQuote(block: PageBlock): PageBlock {
  return block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block;
}

/** What stands below a picture. */
export function asCaption(block: PageBlock): PageBlock {
  return { ...block, kind: 'caption' };
}
