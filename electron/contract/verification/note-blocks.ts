import type { ClipId } from '../ids.ts';
import type { Span } from '../models/span.ts';
import type { NotePlace } from '../models/verification.ts';
import type { NoteDocument, NoteNode } from '../note-document.ts';

/** A quotation in a block: where its words stand in the block's. */
export interface QuotedWords {
  clip: ClipId;
  span: Span;
  inline: boolean;
}

/**
 * A block of a note that holds words. `prose`: a paragraph or an item of a list, which ought to name a source; `quote`: a
 * block quotation of no clip.
 * `citations`: after how many units of the words each stands; `footnotes` likewise.
 */
export interface NoteBlock {
  path: number[];
  kind: 'prose' | 'quotation' | 'quote' | 'other';
  words: string;
  quotations: QuotedWords[];
  citations: { clip: ClipId; at: number }[];
  footnotes: number[];
}

const inlineTypes = new Set<string>([
  'text',
  'linebreak',
  'citation',
  'footnote',
  'link',
  'inline-quotation',
]);

/** The blocks of a note in reading order; an item of a list and the list within it are blocks of their own. */
export function noteBlocks(document: NoteDocument): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const visit = (node: NoteNode, path: number[], inTable: boolean) => {
    if (!('children' in node)) return;
    if (node.type === 'quotation' || node.children.some(({ type }) => inlineTypes.has(type)))
      blocks.push(blockOf(node, path, inTable));
    for (const [index, child] of node.children.entries())
      if (!inlineTypes.has(child.type)) visit(child, [...path, index], inTable || node.type === 'table');
  };
  for (const [index, node] of document.entries()) visit(node, [index], false);
  return blocks;
}

function blockOf(
  node: Extract<NoteNode, { children: NoteNode[] }>,
  path: number[],
  inTable: boolean,
): NoteBlock {
  // A cell's source is as often told by its row or under its table.
  const prose = !inTable && (node.type === 'paragraph' || node.type === 'listitem');
  const block: NoteBlock = {
    path,
    kind: prose ? 'prose' : node.type === 'quotation' || node.type === 'quote' ? node.type : 'other',
    words: '',
    quotations: [],
    citations: [],
    footnotes: [],
  };
  const add = (child: NoteNode) => {
    if (child.type === 'text') block.words += child.text;
    else if (child.type === 'linebreak') block.words += '\n';
    else if (child.type === 'citation') block.citations.push({ clip: child.clip, at: block.words.length });
    else if (child.type === 'footnote') block.footnotes.push(block.words.length);
    else if (child.type === 'link') child.children.forEach(add);
    else if (child.type === 'inline-quotation') {
      const start = block.words.length;
      child.children.forEach(add);
      block.quotations.push({ clip: child.clip, span: [start, block.words.length], inline: true });
    }
  };
  node.children.forEach(add);
  if (node.type === 'quotation')
    block.quotations = [{ clip: node.clip, span: [0, block.words.length], inline: false }];
  return block;
}

/** A place in a block. */
export function placeIn({ path }: NoteBlock, [start, end]: Span): NotePlace {
  return { path, start, end };
}
