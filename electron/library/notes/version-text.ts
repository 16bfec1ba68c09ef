import type { ClipId } from '../../contract/ids.ts';
import {
  citedClips,
  type NoteDocument,
  type NoteNode,
  parseNoteState,
  walk,
} from '../../contract/note-document.ts';
import { wordsOf } from '../../contract/note-length.ts';

/** What is read of a state when it is compared: its title, then each block on a line of its own, citations as numbers. */
export function comparedText({ title, state }: { title: string; state: string }): string {
  const document = parseNoteState(state) ?? [];
  const numbers = new Map(citedClips(document).map((clip, index) => [clip, index + 1]));
  return [title, ...document.flatMap((node) => linesOf(node, numbers))].join('\n\n');
}

/** Words and figures of a stored state's text; none where it cannot be read. */
export function countWords(state: string): number {
  return wordsOf(parseNoteState(state) ?? []);
}

const bare = new Set<string>(['paragraph', 'heading', 'quote', 'list', 'listitem', 'linebreak', 'prompt']);

/** Whether a state holds nothing that anyone has written or put into it; one that cannot be read does hold something. */
export function holdsNothing(state: string): boolean {
  const document = parseNoteState(state);
  return document !== null && [...walk(document)].every(isNothing);
}

function isNothing(node: NoteNode): boolean {
  return node.type === 'text' ? node.text.trim() === '' : bare.has(node.type);
}

type Numbers = ReadonlyMap<ClipId, number>;

function linesOf(node: NoteNode, numbers: Numbers): string[] {
  if (node.type === 'tablerow')
    return [node.children.map((cell) => linesOf(cell, numbers).join(' ')).join(' | ')];
  if (node.type === 'image') return [[node.description, node.caption].filter(Boolean).join(' — ')];
  if (!('children' in node)) return [inlineText(node, numbers)];
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const child of node.children) {
    if (isInline(child)) line += inlineText(child, numbers);
    else {
      endLine();
      lines.push(...linesOf(child, numbers));
    }
  }
  endLine();
  return lines;
}

function isInline(node: NoteNode): boolean {
  return ['text', 'linebreak', 'citation', 'footnote', 'link', 'inline-quotation'].includes(node.type);
}

function inlineText(node: NoteNode, numbers: Numbers): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'citation') return `[${numbers.get(node.clip) ?? '?'}]`;
  if (node.type === 'footnote') return ` (${node.text})`;
  if (node.type === 'horizontalrule' || node.type === 'page-break') return '———';
  return 'children' in node ? inlineTexts(node.children, numbers) : '';
}

function inlineTexts(nodes: NoteDocument, numbers: Numbers): string {
  return nodes.map((node) => inlineText(node, numbers)).join('');
}
