import { ClipId } from './ids.ts';

/** Lexical's format bits of a text node. */
export const textFormat = { bold: 1, italic: 2, strikethrough: 4, underline: 8 } as const;

interface Branch {
  children: NoteNode[];
}
/**
 * A note as the rest of the app reads it: the node types that the editor knows; anything else is `unknown` with its
 * children, so that what a newer version wrote is never mistaken for nothing.
 */
export type NoteNode =
  | { type: 'text'; text: string; format: number }
  | { type: 'linebreak' }
  | { type: 'citation'; clip: ClipId }
  | ({ type: 'paragraph' | 'quote' | 'listitem' | 'unknown' } & Branch)
  | ({ type: 'heading'; tag: 'h1' | 'h2' | 'h3' } & Branch)
  | ({ type: 'list'; listType: 'bullet' | 'number' } & Branch)
  | ({ type: 'link'; url: string } & Branch)
  /** A block that quotes a clip: its words, then the citation. */
  | ({ type: 'quotation'; clip: ClipId } & Branch);

export type NoteDocument = NoteNode[];
export type Quotation = Extract<NoteNode, { type: 'quotation' }>;

/** Reads a serialised Lexical state; null when it is not one. */
export function parseNoteState(state: string): NoteDocument | null {
  try {
    const root = record(record(JSON.parse(state))?.['root']);
    return root && Array.isArray(root['children']) ? root['children'].map(readNode) : null;
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function readNode(value: unknown): NoteNode {
  const node = record(value) ?? {};
  const text = (key: string) => (typeof node[key] === 'string' ? (node[key] as string) : '');
  const children = Array.isArray(node['children']) ? node['children'].map(readNode) : [];
  const clip = ClipId.safeParse(node['clip']);
  switch (node['type']) {
    case 'text':
      return {
        type: 'text',
        text: text('text'),
        format: typeof node['format'] === 'number' ? node['format'] : 0,
      };
    case 'tab':
      return { type: 'text', text: '\t', format: 0 };
    case 'linebreak':
      return { type: 'linebreak' };
    case 'paragraph':
    case 'quote':
    case 'listitem':
      return { type: node['type'], children };
    case 'heading':
      return {
        type: 'heading',
        tag: text('tag') === 'h1' ? 'h1' : text('tag') === 'h2' ? 'h2' : 'h3',
        children,
      };
    case 'list':
      return { type: 'list', listType: text('listType') === 'number' ? 'number' : 'bullet', children };
    case 'link':
    case 'autolink':
      return { type: 'link', url: text('url'), children };
    case 'quotation':
      return clip.success ? { type: 'quotation', clip: clip.data, children } : { type: 'quote', children };
    case 'citation':
      return clip.success ? { type: 'citation', clip: clip.data } : { type: 'unknown', children };
    default:
      return { type: 'unknown', children };
  }
}

/** Every node, parents before children, in reading order. */
export function* walk(nodes: NoteDocument): Generator<NoteNode> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walk(node.children);
  }
}

/** The words of a node, without citations; a line break is one newline. */
export function textOf(node: NoteNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The clips that are cited, in order of appearance, each once. */
export function citedClips(document: NoteDocument): ClipId[] {
  const cited = new Set<ClipId>();
  for (const node of walk(document))
    if (node.type === 'citation' || node.type === 'quotation') cited.add(node.clip);
  return [...cited];
}

/** Numbers for clips in order of appearance; clips of the same source share one. `sourceOf` null: it is its own. */
export function citationNumbers(
  clips: readonly ClipId[],
  sourceOf: (clip: ClipId) => string | null,
): Map<ClipId, number> {
  const sources = new Map<string, number>();
  const numbers = new Map<ClipId, number>();
  for (const clip of clips) {
    const source = sourceOf(clip) ?? clip;
    if (!sources.has(source)) sources.set(source, sources.size + 1);
    numbers.set(clip, sources.get(source) ?? 0);
  }
  return numbers;
}
