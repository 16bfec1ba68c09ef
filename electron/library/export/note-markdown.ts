import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ClipId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { Note } from '../../contract/models/note.ts';
import {
  type NoteDocument,
  type NoteNode,
  type Quotation,
  textFormat,
} from '../../contract/note-document.ts';
import { citationLink, quotedWords, sourcesMark } from '../notes/citation-markdown.ts';
import { breakTag, calloutMarks, formatTags, imageScheme, markOfNode } from '../notes/markdown-marks.ts';
import { footnoteNumbers } from './block-html.ts';
import { exportWord } from './export-words.ts';
import { safeAddress } from './html.ts';
import { type NoteCitations, noteCitations } from './sources.ts';
import { tableMarkdown } from './table-markdown.ts';

/**
 * A note as Markdown (GitHub Flavored Markdown): title, body, citations as citation-markdown.ts has them, what it has no
 * sign for as markdown-marks.ts, footnotes, sources. It cannot hold: how a block is aligned, what table-markdown.ts says of
 * tables, how wide an image is.
 */
export function noteMarkdown(
  note: Note,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
): string {
  const footnotes = footnoteNumbers(document);
  const citations = { ...noteCitations(note, document, readClip), footnotes };
  const children: RootContent[] = [
    {
      type: 'heading',
      depth: 1,
      children: [text(note.title || exportWord('paper.untitled', note.language))],
    },
    ...document.flatMap((node) => block(node, citations)),
  ];
  for (const [footnote, number] of footnotes)
    children.push({
      type: 'footnoteDefinition',
      identifier: String(number),
      children: [{ type: 'paragraph', children: [text(footnote.type === 'footnote' ? footnote.text : '')] }],
    });
  children.push(...sourceList(citations));
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      extensions: [gfmToMarkdown()],
      // Behind a footnote at the beginning of a line it would make the words of the footnote of what follows.
      unsafe: [{ before: '\\]', character: ':', inConstruct: 'phrasing' }],
    },
  );
}

interface MarkdownContext extends NoteCitations {
  footnotes: ReadonlyMap<NoteNode, number>;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function sourceList({ entries, heading }: NoteCitations): RootContent[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ parts }): ListItem => {
    const children = parts.flatMap(({ kind, text: words }, index): PhrasingContent[] => {
      const address = kind === 'address' ? safeAddress(words) : null;
      const part: PhrasingContent = address
        ? { type: 'link', url: address, children: [text(words)] }
        : text(words);
      return index > 0 ? [text(', '), part] : [part];
    });
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
  });
  return [
    { type: 'html', value: sourcesMark },
    { type: 'heading', depth: 2, children: [text(heading)] },
    { type: 'list', ordered: entries[0]?.number !== null, start: 1, spread: false, children: items },
  ];
}

function block(node: NoteNode, citations: MarkdownContext): BlockContent[] {
  switch (node.type) {
    case 'heading': {
      const depth = node.tag === 'h1' ? 2 : node.tag === 'h2' ? 3 : 4;
      return [{ type: 'heading', depth, children: inOneLine(inlines(node.children, citations)) }];
    }
    case 'quote':
      return [blockquote(lines(node.children, citations))];
    case 'quotation': {
      const [words, cited] = ownCitation(node);
      const own = cited ? citation(cited, citations, true) : [];
      return [blockquote([...inlines(words, citations), ...own])];
    }
    case 'list': {
      const children = listItems(node.children, citations);
      return [
        { type: 'list', ordered: node.listType === 'number', start: node.start, spread: false, children },
      ];
    }
    case 'paragraph':
      return node.children.length > 0
        ? [{ type: 'paragraph', children: lines(node.children, citations) }]
        : [];
    case 'callout': {
      const mark: PhrasingContent = { type: 'html', value: calloutMarks[node.kind] };
      return [blockquote([mark, text('\n'), ...lines(node.children, citations)])];
    }
    case 'table':
      return [tableMarkdown(node, (words) => inOneLine(inlines(words, citations)))];
    case 'image':
      return [
        {
          type: 'paragraph',
          children: [
            {
              type: 'image',
              url: imageScheme + node.image,
              alt: node.description,
              title: node.caption || null,
            },
          ],
        },
      ];
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }];
    case 'page-break':
    case 'table-of-contents':
      return [{ type: 'html', value: markOfNode[node.type] }];
    case 'unknown':
      return node.children.flatMap((child) => block(child, citations));
    default:
      return [{ type: 'paragraph', children: lines([node], citations) }];
  }
}

function blockquote(children: PhrasingContent[]): BlockContent {
  return { type: 'blockquote', children: [{ type: 'paragraph', children }] };
}

const lineBreak: PhrasingContent = { type: 'html', value: breakTag };

/** The words of a block; Markdown knows no break at its end. Breaks alone are no words. */
function lines(nodes: NoteNode[], citations: MarkdownContext): PhrasingContent[] {
  const content = inlines(nodes, citations);
  if (content.every(({ type }) => type === 'break')) return [];
  return content.at(-1)?.type === 'break' ? [...content.slice(0, -1), lineBreak] : content;
}

/** Content of which Markdown needs all in one line. */
function inOneLine(content: PhrasingContent[]): PhrasingContent[] {
  return content.map((one) => {
    if (one.type === 'break') return lineBreak;
    return 'children' in one ? { ...one, children: inOneLine(one.children) } : one;
  });
}

/** The words of a quotation and, behind them, its citation. */
function ownCitation({ clip, children }: Quotation): [NoteNode[], CitationOf | null] {
  const own = children.findLast(
    (child): child is CitationOf => child.type === 'citation' && child.clip === clip,
  );
  return [children.filter((child) => child !== own), own ?? null];
}
type CitationOf = Extract<NoteNode, { type: 'citation' }>;

/** A raised number stands in brackets here, as the others do. */
function citation(node: CitationOf, { markOf }: MarkdownContext, ofBlock: boolean): PhrasingContent[] {
  const mark = markOf(node);
  const words = mark ? (mark.raised ? `[${mark.text}]` : mark.text) : '[?]';
  return citationLink(node.clip, words, ofBlock);
}

/** Lexical keeps a nested list in an item of its own; Markdown has it at the end of the item above. */
function listItems(nodes: NoteNode[], citations: MarkdownContext): ListItem[] {
  const items: ListItem[] = [];
  for (const node of nodes) {
    const children = 'children' in node ? node.children : [];
    const above = items.at(-1);
    if (above && children[0]?.type === 'list') above.children.push(...block(children[0], citations));
    else {
      const checked = node.type === 'listitem' ? node.checked : null;
      items.push({ type: 'listItem', spread: false, checked, children: itemBlocks(children, citations) });
    }
  }
  return items;
}

function itemBlocks(children: NoteNode[], citations: MarkdownContext): BlockContent[] {
  if (children[0]?.type === 'list') return block(children[0], citations);
  return [{ type: 'paragraph', children: lines(children, citations) }];
}

function inlines(nodes: NoteNode[], citations: MarkdownContext): PhrasingContent[] {
  return joinedTexts(nodes).flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return formatted(node.text, node.format);
      case 'linebreak':
        return [{ type: 'break' }];
      case 'footnote':
        return [{ type: 'footnoteReference', identifier: String(citations.footnotes.get(node) ?? '') }];
      case 'citation':
        return citation(node, citations, false);
      case 'inline-quotation': {
        const [words, cited] = ownCitation(node);
        return [
          quotedWords(node.clip, inlines(words, citations)),
          ...(cited ? citation(cited, citations, false) : []),
        ];
      }
      case 'link':
        return [{ type: 'link', url: node.url, children: inlines(node.children, citations) }];
      default:
        return 'children' in node ? inlines(node.children, citations) : [];
    }
  });
}

/** Texts of one format as one: the signs of two would run together. */
function joinedTexts(nodes: NoteNode[]): NoteNode[] {
  const joined: NoteNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format)
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

/** What Markdown has no sign for is a tag of HTML. */
function formatted(value: string, format: number): PhrasingContent[] {
  let content = text(value);
  if (format & textFormat.strikethrough) content = { type: 'delete', children: [content] };
  if (format & textFormat.italic) content = { type: 'emphasis', children: [content] };
  if (format & textFormat.bold) content = { type: 'strong', children: [content] };
  const tags = formatTags.filter(([bit]) => format & bit).map(([, tag]) => tag);
  const html = (value: string): PhrasingContent => ({ type: 'html', value });
  return [...tags.map((tag) => html(`<${tag}>`)), content, ...tags.reverse().map((tag) => html(`</${tag}>`))];
}
