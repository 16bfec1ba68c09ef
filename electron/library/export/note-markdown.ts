import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ClipId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { Note } from '../../contract/models/note.ts';
import { type NoteDocument, type NoteNode, textFormat } from '../../contract/note-document.ts';
import { exportWord } from './export-words.ts';
import { citedSources, sourceDetails } from './sources.ts';

/** A note as Markdown (CommonMark): title, body, quotations as block quotations, citations as [n], sources. */
export function noteMarkdown(
  note: Note,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
): string {
  const { numbers, sources } = citedSources(document, readClip);
  const children: RootContent[] = [
    {
      type: 'heading',
      depth: 1,
      children: [text(note.title || exportWord('paper.untitled', note.language))],
    },
    ...document.flatMap((node) => block(node, numbers)),
  ];
  if (sources.length > 0) {
    children.push(
      { type: 'heading', depth: 2, children: [text(exportWord('paper.sources', note.language))] },
      {
        type: 'list',
        ordered: true,
        start: 1,
        spread: false,
        children: sources.map((source): ListItem => {
          const words = [source.title, sourceDetails(source, note.language)].filter(Boolean).join('. ');
          return {
            type: 'listItem',
            spread: false,
            children: [{ type: 'paragraph', children: [text(words)] }],
          };
        }),
      },
    );
  }
  return toMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '*', rule: '-' });
}

type Numbers = Map<ClipId, number>;

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function block(node: NoteNode, numbers: Numbers): BlockContent[] {
  switch (node.type) {
    case 'heading': {
      const depth = node.tag === 'h1' ? 2 : node.tag === 'h2' ? 3 : 4;
      return [{ type: 'heading', depth, children: inlines(node.children, numbers) }];
    }
    case 'quote':
    case 'quotation':
      return [
        { type: 'blockquote', children: [{ type: 'paragraph', children: inlines(node.children, numbers) }] },
      ];
    case 'list': {
      const children = listItems(node.children, numbers);
      return [{ type: 'list', ordered: node.listType === 'number', spread: false, children }];
    }
    case 'paragraph':
      return node.children.length > 0
        ? [{ type: 'paragraph', children: inlines(node.children, numbers) }]
        : [];
    case 'unknown':
      return node.children.flatMap((child) => block(child, numbers));
    default:
      return [{ type: 'paragraph', children: inlines([node], numbers) }];
  }
}

/** Lexical keeps a nested list in an item of its own; Markdown has it at the end of the item above. */
function listItems(nodes: NoteNode[], numbers: Numbers): ListItem[] {
  const items: ListItem[] = [];
  for (const node of nodes) {
    const children = 'children' in node ? node.children : [];
    const above = items.at(-1);
    if (above && children[0]?.type === 'list') above.children.push(...block(children[0], numbers));
    else items.push({ type: 'listItem', spread: false, children: itemBlocks(children, numbers) });
  }
  return items;
}

function itemBlocks(children: NoteNode[], numbers: Numbers): BlockContent[] {
  if (children[0]?.type === 'list') return block(children[0], numbers);
  return [{ type: 'paragraph', children: inlines(children, numbers) }];
}

function inlines(nodes: NoteNode[], numbers: Numbers): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [formatted(node.text, node.format)];
      case 'linebreak':
        return [{ type: 'break' }];
      case 'citation':
        return [text(` [${numbers.get(node.clip) ?? '?'}]`)];
      case 'inline-quotation': {
        const words = node.children.filter((child) => child.type !== 'citation');
        const citations = node.children.filter((child) => child.type === 'citation');
        return [text('“'), ...inlines(words, numbers), text('”'), ...inlines(citations, numbers)];
      }
      case 'link':
        return [{ type: 'link', url: node.url, children: inlines(node.children, numbers) }];
      default:
        return 'children' in node ? inlines(node.children, numbers) : [];
    }
  });
}

/** Markdown has bold and italic; underline and strike-through are left out. */
function formatted(value: string, format: number): PhrasingContent {
  let content = text(value);
  if (format & textFormat.italic) content = { type: 'emphasis', children: [content] };
  if (format & textFormat.bold) content = { type: 'strong', children: [content] };
  return content;
}
