import type { ClipId } from '../ids.ts';
import { isQuotation, type NoteDocument, type NoteNode } from '../note-document.ts';

/**
 * Nodes as plain text for other programs: each quotation between quotation marks with its source behind it,
 * “words” (agency, title, date), each bare citation as its source. `sourceOf` null: it is not known. Blocks are
 * separated by an empty line, items of a list by a line end.
 */
export function citedText(nodes: NoteDocument, sourceOf: (clip: ClipId) => string | null): string {
  const blocks: string[] = [];
  let line = '';
  for (const node of nodes) {
    if (isInline(node)) line += inline(node, sourceOf);
    else {
      if (line) blocks.push(line);
      line = '';
      blocks.push(block(node, sourceOf));
    }
  }
  if (line) blocks.push(line);
  return blocks.join('\n\n');
}

/** What stands for a source behind what it is the source of. */
export function sourceBehind(source: string | null): string {
  return source ? ` (${source})` : '';
}

type SourceOf = (clip: ClipId) => string | null;

function isInline({ type }: NoteNode): boolean {
  return ['text', 'linebreak', 'citation', 'link', 'inline-quotation', 'footnote'].includes(type);
}

function block(node: NoteNode, sourceOf: SourceOf): string {
  if (node.type === 'list' || node.type === 'table')
    return node.children.map((child) => block(child, sourceOf)).join('\n');
  if (node.type === 'tablerow') return node.children.map((child) => block(child, sourceOf)).join('\t');
  if (isQuotation(node)) return inline(node, sourceOf);
  return 'children' in node ? citedText(node.children, sourceOf) : inline(node, sourceOf);
}

function inline(node: NoteNode, sourceOf: SourceOf): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'citation') return sourceBehind(sourceOf(node.clip));
  if (isQuotation(node)) {
    const words = node.children.filter((child) => child.type !== 'citation' || child.clip !== node.clip);
    return `“${words.map((child) => inline(child, sourceOf)).join('')}”${sourceBehind(sourceOf(node.clip))}`;
  }
  return 'children' in node ? node.children.map((child) => inline(child, sourceOf)).join('') : '';
}
