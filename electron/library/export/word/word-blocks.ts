import {
  BorderStyle,
  CheckBox,
  HeadingLevel,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ImageId } from '../../../contract/ids.ts';
import type { Language } from '../../../contract/models/language.ts';
import { type Alignment, type NoteNode, textOf } from '../../../contract/note-document.ts';
import type { StoredImage } from '../block-html.ts';
import { exportWord } from '../export-words.ts';
import { isLong } from '../long-block.ts';
import { wordImage } from './word-image.ts';
import { type WordContext, wordInline } from './word-inline.ts';
import type { WordMeasures } from './word-measures.ts';
import { numbersFrom } from './word-numbering.ts';
import { wordTable } from './word-table.ts';
import { wordText } from './word-text.ts';

export type WordBlock = Paragraph | Table | TableOfContents;

export interface BlockContext extends WordContext {
  language: Language;
  measures: WordMeasures;
  /** Whether what is aligned by nobody has two straight edges; never in a table. */
  justified: boolean;
  readImage: (id: ImageId) => StoredImage | null;
  /** Counts the numbered lists: each begins with 1. */
  lists: { count: number };
}

const headings = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
} as const;
const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;
/** Space without words, which no number of a line stands beside. */
const gap = { style: 'AfterTable', suppressLineNumbers: true } as const;
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Word's lists are nine levels deep. */
const deepest = 8;

export function wordBlocks(nodes: readonly NoteNode[], context: BlockContext): WordBlock[] {
  return nodes.flatMap((node) => block(node, context));
}

function block(node: NoteNode, context: BlockContext): WordBlock[] {
  switch (node.type) {
    case 'heading':
      return textOf(node).trim()
        ? [paragraph(node.children, context, { heading: headings[node.tag], ...aligned(node.align) })]
        : [];
    case 'paragraph':
      return node.children.length > 0
        ? [paragraph(node.children, context, { ...edges(context), ...aligned(node.align) })]
        : [];
    case 'quote':
      return [paragraph(node.children, context, { style: 'Quote', ...kept(node), ...edges(context) })];
    case 'quotation':
      return [paragraph([node], context, { style: 'Quote', ...kept(node), ...edges(context) })];
    case 'callout':
      return callout(node, context);
    case 'list':
      return list(node, context, 0);
    case 'table':
      return [
        wordTable(node, context.measures.measure, (cell, width, style) =>
          cellBlocks(
            cell.children,
            { ...context, justified: false, measures: { ...context.measures, measure: width } },
            style,
          ),
        ),
        new Paragraph(gap),
      ];
    case 'image':
      return wordImage(node, context.readImage(node.image), context.measures);
    case 'horizontalrule':
      return [new Paragraph({ ...gap, border: { bottom: rule } })];
    case 'page-break':
      return [new Paragraph({ ...gap, children: [new PageBreak()] })];
    case 'table-of-contents':
      return wordContents(context.language);
    case 'tablerow':
    case 'tablecell':
    case 'listitem':
    case 'unknown':
      return node.children.some(isBlock)
        ? wordBlocks(node.children, context)
        : [paragraph(node.children, context)];
    default:
      return [paragraph([node], context)];
  }
}

function paragraph(
  nodes: readonly NoteNode[],
  context: BlockContext,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, children: wordInline(nodes, context) });
}

function aligned(align: Alignment): IParagraphOptions {
  return align === null ? {} : { alignment: alignments[align] };
}

function edges({ justified }: BlockContext): IParagraphOptions {
  return justified ? { alignment: alignments.justify } : {};
}

/** Lets what is too long for one page go on on the next, whatever its style says. */
function kept(node: NoteNode): IParagraphOptions {
  return isLong(node) ? { keepLines: false } : {};
}

function isBlock({ type }: NoteNode): boolean {
  return ['paragraph', 'heading', 'quote', 'quotation', 'list', 'table', 'callout', 'image'].includes(type);
}

/** The contents as a field, filled in with the headings and the pages that they will come to stand on. */
export function wordContents(language: Language): WordBlock[] {
  const name = exportWord('paper.contents', language);
  return [
    new Paragraph({ style: 'TOCHeading', text: name }),
    new TableOfContents(name, { hyperlink: true, headingStyleRange: '1-3' }),
  ];
}

function callout(node: Extract<NoteNode, { type: 'callout' }>, context: BlockContext): WordBlock[] {
  const name = exportWord(`note.callout.${node.kind}`, context.language);
  return [
    new Paragraph({ style: 'CalloutName', children: [new TextRun(wordText(name))] }),
    paragraph(node.children, context, { style: 'Callout', ...kept(node), ...edges(context) }),
    new Paragraph(gap),
  ];
}

function list(node: Extract<NoteNode, { type: 'list' }>, context: BlockContext, level: number): WordBlock[] {
  const instance = context.lists.count++;
  const reference = node.listType === 'number' ? numbersFrom(node.start) : 'bullets';
  return node.children.flatMap((item): WordBlock[] => {
    const children = 'children' in item ? item.children : [];
    const nested = children.find((child) => child.type === 'list');
    if (nested) return list(nested, context, Math.min(level + 1, deepest));
    if (item.type === 'listitem' && item.checked !== null)
      return [checked(item.checked, children, context, level)];
    return [
      paragraph(children, context, {
        style: 'ListParagraph',
        ...edges(context),
        numbering: { reference, level, instance },
      }),
    ];
  });
}

/** A box that can be ticked in Word. */
function checked(
  isChecked: boolean,
  children: readonly NoteNode[],
  context: BlockContext,
  level: number,
): Paragraph {
  const box = new CheckBox({
    checked: isChecked,
    checkedState: { value: '2611', font: 'Segoe UI Symbol' },
    uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
  });
  const left = 360 * (level + 1);
  return new Paragraph({
    style: 'ListParagraph',
    indent: { left, hanging: 360 },
    tabStops: [{ type: 'left', position: left }],
    children: [box, new TextRun('\t'), ...wordInline(children, context)],
  });
}

/** The blocks of a cell; what is a plain paragraph there has the style of the table's words. */
function cellBlocks(nodes: readonly NoteNode[], context: BlockContext, style: string): (Paragraph | Table)[] {
  const blocks = nodes.flatMap((node): (Paragraph | Table)[] =>
    node.type === 'paragraph'
      ? [paragraph(node.children, context, { style, ...aligned(node.align) })]
      : block(node, context).filter((one): one is Paragraph | Table => !(one instanceof TableOfContents)),
  );
  return blocks.length > 0 ? blocks : [new Paragraph({ style })];
}
