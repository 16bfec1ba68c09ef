import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockKind, Part } from '../../contract/models/article.ts';
import { leftOut, partOf } from '../parts.ts';

/** A line longer than this is a paragraph of its own, whatever Markdown says. UTF-16 units. */
const longestLine = 120;
const deepest = 60;

/** The blocks of a Markdown text as parts, in reading order; pictures and raw markup stay among them, left out. */
export function markdownParts(markdown: string): Part[] {
  const root: Root = fromMarkdown(markdown);
  const parts: Part[] = [];
  let afterPicture = false;
  for (const node of root.children) {
    const made = partsOfNode(node, markdown, 0);
    const [only] = made;
    // A line in italics under a picture is its caption.
    if (afterPicture && only && made.length === 1 && isEmphasis(node)) only.kind = 'caption';
    afterPicture = made.length > 0 && made.every(({ removed }) => removed === 'placeholder');
    parts.push(...made);
  }
  return parts;
}

function isEmphasis(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'emphasis';
}

function partsOfNode(node: RootContent, source: string, depth: number): Part[] {
  if (depth > deepest) return textParts('paragraph', sourceOf(node, source));
  switch (node.type) {
    case 'heading':
      return textParts('heading', plainText(node));
    case 'paragraph':
      return paragraphParts(node, source);
    case 'blockquote':
      return node.children
        .flatMap((child) => partsOfNode(child, source, depth + 1))
        .map((part) => (part.kind === 'paragraph' ? { ...part, kind: 'quote' } : part));
    case 'list':
      return textParts('list', node.children.map((item) => plainText(item).trim()).join('\n'));
    case 'code':
      return textParts('paragraph', node.value);
    case 'html': {
      const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' ').trim();
      return text === '' ? [leftOut('hidden', node.value)] : textParts('paragraph', text);
    }
    case 'thematicBreak':
      return [];
    default:
      return textParts('paragraph', plainText(node));
  }
}

function paragraphParts(node: Paragraph, source: string): Part[] {
  const written = sourceOf(node, source);
  const pictures = node.children.filter(({ type }) => type === 'image' || type === 'imageReference');
  const left = pictures.map((picture) => leftOut('placeholder', sourceOf(picture, source)));
  const text = plainText(node);
  const rows = text.split('\n').map((line) => line.trim());
  if (rows.length > 1 && rows.some((row) => delimiter.test(row)) && rows.every((row) => row.includes('|')))
    return [
      ...left,
      ...textParts(
        'table',
        rows
          .filter((row) => !delimiter.test(row))
          .map(cellsOf)
          .join('\n'),
      ),
    ];
  const apart = written.split('\n').some((line) => line.length > longestLine);
  const paragraphs = apart ? rows : [rows.join(' ')];
  return [...left, ...paragraphs.flatMap((paragraph) => textParts('paragraph', paragraph))];
}

const delimiter = /^\|?[\s:|-]*-[\s:|-]*\|?$/;

function cellsOf(row: string): string {
  const cells = row.replace(/^\||\|$/g, '').split('|');
  return cells.map((cell) => cell.trim()).join(' | ');
}

/** The words of a node without marks; a break of the line is a line end. */
function plainText(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return node.value.replace(/<[^<>]*>/g, '');
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const inBlocks = node.type === 'listItem' || node.type === 'blockquote' || node.type === 'list';
  return node.children.map(plainText).join(inBlocks ? ' ' : '');
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function textParts(kind: BlockKind, text: string): Part[] {
  const trimmed = kind === 'list' || kind === 'table' ? text.trim() : text.replace(/\s+/g, ' ').trim();
  return trimmed === '' ? [] : [partOf(kind, trimmed)];
}
