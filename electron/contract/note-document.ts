import { ClipId, ImageId } from './ids.ts';
import { NoteSettings } from './models/note.ts';

/** Lexical's format bits of a text node. */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;

export const calloutKinds = ['judgement', 'recommendation', 'risk'] as const;
/** What a callout says of its words: a key judgement, a recommendation, a risk. */
export type CalloutKind = (typeof calloutKinds)[number];

const alignments = ['left', 'center', 'right', 'justify'] as const;
/** How a block's lines stand; null as the page has it. */
export type Alignment = (typeof alignments)[number] | null;

/** How much of the page's measure an image takes, in percent. */
export const imageWidths = [25, 50, 75, 100] as const;
export type ImageWidth = (typeof imageWidths)[number];

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
  /** What a template asks to be written at a place; it is no word of the note, and no export has it. */
  | { type: 'prompt'; text: string }
  | { type: 'citation'; clip: ClipId }
  /** A remark at the foot or at the end, in plain words; its number is its place among the footnotes. */
  | { type: 'footnote'; text: string }
  | { type: 'horizontalrule' | 'page-break' | 'table-of-contents' }
  | { type: 'image'; image: ImageId; description: string; caption: string; width: ImageWidth }
  | ({ type: 'paragraph'; align: Alignment } & Branch)
  | ({ type: 'quote' | 'unknown' } & Branch)
  | ({ type: 'heading'; tag: 'h1' | 'h2' | 'h3'; align: Alignment } & Branch)
  /** `start`: the number of its first item. */
  | ({ type: 'list'; listType: 'bullet' | 'number' | 'check'; start: number } & Branch)
  /** `checked` null: not of a checklist. */
  | ({ type: 'listitem'; checked: boolean | null } & Branch)
  | ({ type: 'callout'; kind: CalloutKind } & Branch)
  /**
   * Rows of cells of blocks; a merged cell stands once, where it begins. `widths`: of its columns, to each other, as the
   * analyst set them; null: as their words need.
   */
  | ({ type: 'table'; widths: readonly number[] | null } & Branch)
  | ({ type: 'tablerow' } & Branch)
  | ({ type: 'tablecell'; header: boolean; colSpan: number; rowSpan: number } & Branch)
  | ({ type: 'link'; url: string } & Branch)
  /**
   * What quotes a clip, as a block or inside a sentence: its words, then its citation. The quotation marks around
   * the words are drawn, not written.
   */
  | ({ type: 'quotation' | 'inline-quotation'; clip: ClipId } & Branch);

export type NoteDocument = NoteNode[];
export type Quotation = Extract<NoteNode, { type: 'quotation' | 'inline-quotation' }>;

/** Reads a serialised Lexical state; null when it is not one. */
export function parseNoteState(state: string): NoteDocument | null {
  try {
    const root = record(record(JSON.parse(state))?.['root']);
    return root && Array.isArray(root['children']) ? root['children'].map(readNode) : null;
  } catch {
    return null;
  }
}

/** The name under which Lexical keeps a note's settings in the state of its root, so that versions keep them too. */
export const settingsKey = 'note';

/** The settings in a serialised state; what is not set, or not readable, is as in a new note. */
export function noteSettings(state: string): NoteSettings {
  try {
    const root = record(record(JSON.parse(state))?.['root']);
    return readNoteSettings(record(root?.['$'])?.[settingsKey]);
  } catch {
    return readNoteSettings(null);
  }
}

/** The state with other settings in place of its own; what cannot be read stays as it is. */
export function withNoteSettings(state: string, change: Partial<NoteSettings>): string {
  try {
    const parsed = record(JSON.parse(state));
    const root = record(parsed?.['root']);
    const settings = { ...noteSettings(state), ...change };
    return root
      ? JSON.stringify({ ...parsed, root: { ...root, $: { ...record(root['$']), [settingsKey]: settings } } })
      : state;
  } catch {
    return state;
  }
}

/** Settings as they stand in a state, checked. */
export function readNoteSettings(value: unknown): NoteSettings {
  return NoteSettings.parse(record(value) ?? {});
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function readNode(value: unknown): NoteNode {
  const node = record(value) ?? {};
  const text = (key: string) => (typeof node[key] === 'string' ? (node[key] as string) : '');
  const children = Array.isArray(node['children']) ? node['children'].map(readNode) : [];
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
      return { type: 'paragraph', align: oneOf(alignments, node['format']) ?? null, children };
    case 'quote':
      return { type: 'quote', children };
    case 'heading':
      return {
        type: 'heading',
        tag: oneOf(['h1', 'h2'], node['tag']) ?? 'h3',
        align: oneOf(alignments, node['format']) ?? null,
        children,
      };
    case 'list':
      return {
        type: 'list',
        listType: oneOf(['number', 'check'], node['listType']) ?? 'bullet',
        start: count(node['start'], 1_000_000),
        children,
      };
    case 'listitem':
      return {
        type: 'listitem',
        checked: typeof node['checked'] === 'boolean' ? node['checked'] : null,
        children,
      };
    case 'callout':
      return { type: 'callout', kind: oneOf(calloutKinds, node['kind']) ?? 'judgement', children };
    case 'table':
      return { type: 'table', widths: readWidths(node['colWidths']), children };
    case 'tablerow':
      return { type: 'tablerow', children };
    case 'tablecell':
      return {
        type: 'tablecell',
        header: node['headerState'] !== 0 && node['headerState'] !== undefined,
        colSpan: count(node['colSpan'], 1_000),
        rowSpan: count(node['rowSpan'], 1_000),
        children,
      };
    case 'footnote':
    case 'prompt':
      return { type: node['type'], text: text('text') };
    case 'horizontalrule':
    case 'page-break':
    case 'table-of-contents':
      return { type: node['type'] };
    case 'image': {
      const image = ImageId.safeParse(node['image']);
      if (!image.success) return { type: 'unknown', children };
      return {
        type: 'image',
        image: image.data,
        description: text('description'),
        caption: text('caption'),
        width: oneOf(imageWidths, node['width']) ?? 100,
      };
    }
    case 'link':
    case 'autolink':
      return { type: 'link', url: text('url'), children };
    case 'quotation':
    case 'inline-quotation': {
      const clip = ClipId.safeParse(node['clip']);
      if (clip.success)
        return { type: node['type'], clip: clip.data, children: withCitation(children, clip.data) };
      return { type: node['type'] === 'quotation' ? 'quote' : 'unknown', children };
    }
    case 'citation': {
      const clip = ClipId.safeParse(node['clip']);
      return clip.success ? { type: 'citation', clip: clip.data } : { type: 'unknown', children };
    }
    default:
      return { type: 'unknown', children };
  }
}

function readWidths(value: unknown): number[] | null {
  const widths = Array.isArray(value) ? value.map(Number) : [];
  return widths.length > 0 && widths.every((width) => width > 0 && Number.isFinite(width)) ? widths : null;
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

/** A whole number from 1; 1 where there is none. */
function count(value: unknown, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** A quotation always has its citation, also where what wrote it left it out. */
function withCitation(children: NoteNode[], clip: ClipId): NoteNode[] {
  const cited = children.some((child) => child.type === 'citation' && child.clip === clip);
  return cited ? children : [...children, { type: 'citation', clip }];
}

/** Every node, parents before children, in reading order. */
export function* walk(nodes: NoteDocument): Generator<NoteNode> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walk(node.children);
  }
}

/** Whether a node quotes a clip, as a block or inside one. */
export function isQuotation(node: NoteNode): node is Quotation {
  return node.type === 'quotation' || node.type === 'inline-quotation';
}

/** The words of a node, without citations; a line break is one newline. */
export function textOf(node: NoteNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What templates ask for that nobody has written yet, in order. */
export function unfilledPrompts(document: NoteDocument): string[] {
  return [...walk(document)].flatMap((node) => (node.type === 'prompt' ? [node.text] : []));
}

/** The document without its prompts, and without the blocks that held nothing else: what leaves the app. */
export function withoutPrompts(nodes: NoteDocument): NoteDocument {
  return nodes.flatMap((node): NoteDocument => {
    if (node.type === 'prompt') return [];
    if (!('children' in node) || node.children.length === 0) return [node];
    const children = withoutPrompts(node.children);
    const emptied = !children.some((child) => child.type !== 'text' || child.text.trim() !== '');
    const asked = children.length < node.children.length;
    return emptied && asked && node.type !== 'tablecell' ? [] : [{ ...node, children }];
  });
}

/** The clips that are cited, in order of appearance, each once. */
export function citedClips(document: NoteDocument): ClipId[] {
  const cited = new Set<ClipId>();
  for (const node of walk(document)) if (node.type === 'citation' || isQuotation(node)) cited.add(node.clip);
  return [...cited];
}
