import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { textFormat } from '../../contract/note-document.ts';
import * as node from './note-state.ts';

/**
 * The blocks of a Markdown text (CommonMark) as nodes of a note. What a note cannot hold, such as an image or raw
 * HTML, stays as the text it was. The note's title is above all its headings, so the highest level that the text
 * uses becomes the note's first.
 */
export function nodesFromMarkdown(markdown: string): node.StateNode[] {
  const { children } = fromMarkdown(markdown);
  const highest = Math.min(...children.map((child) => (child.type === 'heading' ? child.depth : 6)));
  return children.flatMap((child) =>
    child.type === 'heading'
      ? [node.heading(child.depth - highest + 1, inline(child.children, 0, markdown))]
      : blocks(child, markdown),
  );
}

function blocks(content: RootContent, source: string): node.StateNode[] {
  switch (content.type) {
    case 'paragraph':
      return [node.paragraph(inline(content.children, 0, source))];
    case 'blockquote':
      return content.children.map((child) => node.quote(inner(child, source)));
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

/** The inline content of a block that stands where only inline content may. */
function inner(content: RootContent, source: string): node.StateNode[] {
  return content.type === 'paragraph' || content.type === 'heading'
    ? inline(content.children, 0, source)
    : [node.text(original(content, source))];
}

function inline(content: PhrasingContent[], format: number, source: string): node.StateNode[] {
  return content.flatMap((child): node.StateNode[] => {
    switch (child.type) {
      case 'text':
        return [node.text(child.value.replace(/\n/g, ' '), format)];
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
  });
}

function original(content: Nodes, source: string): string {
  return source.slice(content.position?.start.offset ?? 0, content.position?.end.offset ?? 0);
}
