import type { Blockquote, Image, Link, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type ClipId, ImageId } from '../../contract/ids.ts';
import type { ClipColour } from '../../contract/models/clip.ts';
import { textFormat } from '../../contract/note-document.ts';
import * as made from './block-state.ts';
import { readCitation, sourcesMark } from './citation-markdown.ts';
import { breakTag, imageScheme, markOfNode, readCallout, readFormatTag } from './markdown-marks.ts';
import * as node from './note-state.ts';

/** Without what makes links of addresses once more when all is read: it would also of those that are escaped. */
const asWritten = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** What is read: the Markdown, and the colour that a clip has in this library. */
interface Source {
  markdown: string;
  colourOf: (clip: ClipId) => ClipColour;
  /** The words of each footnote by its name. */
  footnotes: ReadonlyMap<string, string>;
}

/**
 * The blocks of a Markdown text (GitHub Flavored Markdown) as nodes of a note; citations as citation-markdown.ts has
 * them, what Markdown has no sign for as markdown-marks.ts. What a note cannot hold, such as an image from elsewhere or
 * raw HTML, stays as the text it was. The note's title is above all its
 * headings, so the highest level that the text uses becomes the note's first.
 */
export function nodesFromMarkdown(
  markdown: string,
  colourOf: Source['colourOf'] = () => 1,
): node.StateNode[] {
  const all = fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [asWritten],
  }).children;
  const footnotes = new Map(
    all.flatMap((child) =>
      child.type === 'footnoteDefinition' ? [[child.identifier, plainText(child)]] : [],
    ),
  );
  const source = { markdown, colourOf, footnotes };
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
    case 'paragraph': {
      const only = content.children.length === 1 ? content.children[0] : undefined;
      const image = only?.type === 'image' && imageOf(only);
      if (image) return [image];
      return [node.paragraph(inline(content.children, 0, source))];
    }
    case 'blockquote':
      return callout(content, source) ?? content.children.map((child) => quoted(child, source));
    case 'table':
      return [
        made.table(
          content.children.map((row) => row.children.map((cell) => inline(cell.children, 0, source))),
          content.align ?? [],
        ),
      ];
    case 'html': {
      const mark = (['page-break', 'table-of-contents'] as const).find(
        (type) => content.value === markOfNode[type],
      );
      return [mark ? made.rule(mark) : node.paragraph(inline([content], 0, source))];
    }
    case 'list':
      return [listOf(content, source)];
    case 'thematicBreak':
      return [made.rule('horizontalrule')];
    case 'footnoteDefinition':
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

/** An image of a library; null for one from elsewhere. */
function imageOf({ url, alt, title }: Image): node.StateNode | null {
  const id = url.startsWith(imageScheme) ? ImageId.safeParse(url.slice(imageScheme.length)).data : null;
  return id ? made.image(id, alt ?? '', title ?? '') : null;
}

/** A block quote whose first line names a kind of callout; its paragraphs become lines of it. */
function callout({ children }: Blockquote, source: Source): node.StateNode[] | null {
  const [first, ...others] = children;
  const begin = first?.type === 'paragraph' ? first.children[0] : undefined;
  const read = first?.type === 'paragraph' && begin?.type === 'text' ? readCallout(begin.value) : null;
  if (!read || first?.type !== 'paragraph') return null;
  const words: PhrasingContent[] = [{ type: 'text', value: read.rest }, ...first.children.slice(1)];
  const lines = others.flatMap((child) => [node.lineBreak, ...inner(child, source)]);
  return [made.callout(read.kind, [...inline(words, 0, source), ...lines])];
}

/** A list; with boxes to tick where an item of it has one. A list inside it is an item of its own, as in Lexical. */
function listOf({ children, ordered, start }: List, source: Source): node.StateNode {
  const boxes = children.some(({ checked }) => typeof checked === 'boolean');
  const first = start ?? 1;
  const items = children.flatMap((item, index) => {
    const lines = item.children.map((child) =>
      child.type === 'list' ? [listOf(child, source)] : inner(child, source),
    );
    return (lines.length > 0 ? lines : [[]]).map((line) => {
      const box = boxes && line[0]?.type !== 'list' ? { checked: item.checked ?? false } : {};
      return { ...node.listItem(first + index, line), ...box };
    });
  });
  return boxes ? made.checklist(items) : node.list(ordered ?? false, first, items);
}

/** The inline content of a block that stands where only inline content may. */
function inner(content: RootContent, source: Source): node.StateNode[] {
  if (content.type === 'paragraph' || content.type === 'heading') return inline(content.children, 0, source);
  return content.type === 'html' ? inline([content], 0, source) : [node.text(original(content, source))];
}

function inline(content: PhrasingContent[], outer: number, source: Source): node.StateNode[] {
  const nodes: node.StateNode[] = [];
  let format = outer;
  content.forEach((child, at) => {
    const tag = child.type === 'html' ? readFormatTag(child.value) : null;
    if (child.type === 'html' && tag) {
      const ends = content
        .slice(at)
        .some((one) => one.type === 'html' && one.value === child.value.replace('<', '</'));
      if (tag.ends && format & tag.format & ~outer) format &= ~tag.format;
      else if (!tag.ends && ends) format |= tag.format;
      else nodes.push(...phrase(child, format, source));
      return;
    }
    if (child.type === 'link' && addCitation(nodes, child, format, source)) return;
    nodes.push(...phrase(child, format, source));
  });
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
    case 'delete':
      return inline(child.children, format | textFormat.strikethrough, source);
    case 'break':
      return [node.lineBreak];
    case 'html':
      return [child.value === breakTag ? node.lineBreak : node.text(child.value, format)];
    case 'footnoteReference': {
      const words = source.footnotes.get(child.identifier);
      return [words === undefined ? node.text(original(child, source), format) : made.footnote(words)];
    }
    case 'link':
      return [node.link(child.url, child.title ?? null, inline(child.children, format, source))];
    default:
      return [node.text(original(child, source), format)];
  }
}

function original(content: Nodes, { markdown }: Source): string {
  return markdown.slice(content.position?.start.offset ?? 0, content.position?.end.offset ?? 0);
}

function plainText(content: Nodes): string {
  if ('children' in content) {
    const parts = content.children.map(plainText);
    return parts.join(content.type === 'footnoteDefinition' ? ' ' : '');
  }
  if (content.type === 'break') return ' ';
  return 'value' in content ? content.value.replace(/\n/g, ' ') : '';
}
