import type { ClipId } from '../../contract/ids.ts';
import type { Clip, ClipColour } from '../../contract/models/clip.ts';

/** A node of a serialised Lexical 0.52 state, as the editor writes it. */
export interface StateNode {
  type: string;
  version: 1;
  children?: StateNode[];
  [property: string]: unknown;
}

const block = { direction: null, format: '', indent: 0, version: 1 } as const;

export function text(value: string, format = 0): StateNode {
  return { type: 'text', detail: 0, format, mode: 'normal', style: '', text: value, version: 1 };
}

/** What is to be written at a place; it goes when somebody writes there. */
export function prompt(asked: string, format = 0): StateNode {
  return { type: 'prompt', detail: 0, format, mode: 'token', style: '', text: asked, version: 1 };
}

export const lineBreak: StateNode = { type: 'linebreak', version: 1 };

export function paragraph(children: StateNode[]): StateNode {
  return { type: 'paragraph', ...block, textFormat: 0, textStyle: '', children };
}

export function heading(level: number, children: StateNode[]): StateNode {
  return { type: 'heading', ...block, tag: `h${Math.min(level, 3)}`, children };
}

export function quote(children: StateNode[]): StateNode {
  return { type: 'quote', ...block, children };
}

export function list(ordered: boolean, start: number, items: StateNode[]): StateNode {
  const kind = ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' };
  return { type: 'list', ...block, ...kind, start, children: items };
}

/** `value` is the item's number. */
export function listItem(value: number, children: StateNode[]): StateNode {
  return { type: 'listitem', ...block, value, children };
}

export function link(url: string, title: string | null, children: StateNode[]): StateNode {
  return { type: 'link', ...block, rel: 'noreferrer', target: null, title, url, children };
}

export function citation(clip: ClipId): StateNode {
  return { type: 'citation', version: 1, clip };
}

/** Words of a clip as a block of their own; its citation is the last of its children. */
export function quotationOf(clip: ClipId, colour: ClipColour, children: StateNode[]): StateNode {
  return { type: 'quotation', ...block, clip, colour, children };
}

/** Words of a clip inside a sentence; its citation is the last of its children. */
export function inlineQuotation(clip: ClipId, children: StateNode[]): StateNode {
  return { type: 'inline-quotation', ...block, clip, children };
}

/** A clip as a quotation: its words with its line breaks, then the citation. */
export function quotation(clip: Pick<Clip, 'id' | 'colour' | 'quote'>): StateNode {
  const lines = clip.quote
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [lineBreak] : []), ...(line ? [text(line)] : [])]);
  return quotationOf(clip.id, clip.colour, [...lines, citation(clip.id)]);
}

/** A whole state; an empty one has one empty paragraph, as the editor's own. */
export function state(children: StateNode[]): string {
  return JSON.stringify({
    root: { type: 'root', ...block, children: children.length > 0 ? children : [paragraph([])] },
  });
}

/** The state with nodes at its end, everything before them untouched; null when it cannot be read. */
export function appendToState(serialised: string, nodes: StateNode[]): string | null {
  try {
    const parsed = JSON.parse(serialised) as { root: { children: StateNode[] } };
    const children = parsed.root.children;
    const last = children.at(-1);
    if (last?.type === 'paragraph' && last.children?.length === 0) children.pop();
    children.push(...nodes);
    return JSON.stringify(parsed);
  } catch {
    return null;
  }
}
