import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ClipId } from '../../contract/ids.ts';
import type { ClipColour } from '../../contract/models/clip.ts';
import { textFormat } from '../../contract/note-document.ts';
import { readCitation, sourcesMark } from './citation-markdown.ts';
import * as node from './note-state.ts';

/** What is read: the Markdown, and the colour that a clip has in this library. */
interface Source {
  markdown: string;
  colourOf: (clip: ClipId) => ClipColour;
}

/**
 * The blocks of a Markdown text (CommonMark) as nodes of a note; citations as citation-markdown.ts has them. What a
 * note cannot hold, such as an image or raw HTML, stays as the text it was. The note's title is above all its
 * headings, so the highest level that the text uses becomes the note's first.
 */
export function nodesFromMarkdown(
  markdown: string,
  colourOf: Source['colourOf'] = () => 1,
): node.StateNode[] {
  const source = { markdown, colourOf };
  const all = fromMarkdown(markdown).children;
  const end = all.findIndex((child) => child.type === 'html' && child.value === sourcesMark);
  const children = end < 0 ? all : all.slice(0, end);
  const highest = Math.min(...children.map((child) => (child.type === 'heading' ? child.depth : 6)));
  return children.flatMap((child) =>
    child.type === 'heading'
      ? [node.heading(child.depth - highest + 1, inline(child.children, 0, source))]
      : blocks(child, source),
  );
}

function blocks(content: RootContent, source: Source): node.StateNode[] {
  switch (content.type) {
    case 'paragraph':
      return [node.paragraph(inline(content.children, 0, source))];
    case 'blockquote':
      return content.children.map((child) => quoted(child, source));
    case 'list': {
      const first = content.start ?? 1;
      const items = content.children.map((item, index) =>
        item.children.flatMap((child): node.StateNode[] =>
          child.type === 'list'
            ? [node.listItem(first + index, blocks(child, source))]
            : [node.listItem(first + index, inner(child, source))],
        ),
      );
      return [node.list(content.ordered ?? false, first, items.flat())];
    }
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return [node.paragraph([node.text(original(content, source))])];
  }
}

/** A block quote; a quotation of the clip that its last citation names as such. */
function quoted(content: RootContent, source: Source): node.StateNode {
  const children = inner(content, source);
  const last = content.type === 'paragraph' ? content.children.at(-1) : undefined;
  const cited = last?.type === 'link' ? readCitation(last) : null;
  return cited?.kind === 'citation' && cited.ofBlock
    ? node.quotationOf(cited.clip, source.colourOf(cited.clip), children)
    : node.quote(children);
}

/** The inline content of a block that stands where only inline content may. */
function inner(content: RootContent, source: Source): node.StateNode[] {
  return content.type === 'paragraph' || content.type === 'heading'
    ? inline(content.children, 0, source)
    : [node.text(original(content, source))];
}

function inline(content: PhrasingContent[], format: number, source: Source): node.StateNode[] {
  const nodes: node.StateNode[] = [];
  for (const child of content) {
    if (child.type === 'link' && addCitation(nodes, child, format, source)) continue;
    nodes.push(...phrase(child, format, source));
  }
  return nodes;
}

/** Adds a citation, or an inline quotation, behind what stands before it; false when the link is neither. */
function addCitation(before: node.StateNode[], link: Link, format: number, source: Source): boolean {
  const cited = readCitation(link);
  if (!cited) return false;
  if (cited.kind === 'quotation') {
    before.push(node.inlineQuotation(cited.clip, inline(cited.words, format, source)));
    return true;
  }
  const space = cited.spaced ? before.pop() : undefined;
  const words = typeof space?.['text'] === 'string' ? space['text'] : null;
  if (space && words === null) before.push(space);
  else if (space && words !== null && words !== ' ')
    before.push({ ...space, text: words.endsWith(' ') ? words.slice(0, -1) : words });
  const quotation = before.at(-1);
  const own = quotation?.type === 'inline-quotation' && quotation['clip'] === cited.clip;
  const children = own ? quotation.children : undefined;
  if (children && children.at(-1)?.type !== 'citation') children.push(node.citation(cited.clip));
  else before.push(node.citation(cited.clip));
  return true;
}

function phrase(child: PhrasingContent, format: number, source: Source): node.StateNode[] {
  switch (child.type) {
    case 'text':
      return child.value ? [node.text(child.value.replace(/\n/g, ' '), format)] : [];
    case 'strong':
      return inline(child.children, format | textFormat.bold, source);
    case 'emphasis':
      return inline(child.children, format | textFormat.italic, source);
    case 'break':
      return [node.lineBreak];
    case 'link':
      return [node.link(child.url, child.title ?? null, inline(child.children, format, source))];
    default:
      return [node.text(original(child, source), format)];
  }
}

function original(content: Nodes, { markdown }: Source): string {
  return markdown.slice(content.position?.start.offset ?? 0, content.position?.end.offset ?? 0);
}
