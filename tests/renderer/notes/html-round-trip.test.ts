import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $getHtmlContent, $insertDataTransferForRichText } from '@lexical/clipboard';
import fc from 'fast-check';
import { $createParagraphNode, $getRoot } from 'lexical';
import { parseHTML } from 'linkedom';
import { type NoteNode, parseNoteState, textFormat } from '../../../electron/contract/note-document.ts';
import { paragraph, type StateNode, state, text } from '../../../electron/library/notes/note-state.ts';
import { randomDocument } from '../../support/random-document.ts';
import { change, clipId, noteEditor } from './note-editor.ts';

const { window, document, Node, HTMLElement, Element } = parseHTML('<html><body></body></html>');
class DOMParser {
  /** A browser makes a whole page of a fragment; linkedom has to be told. */
  parseFromString(html: string): Document {
    return parseHTML(`<html><body>${html}</body></html>`).document as never;
  }
}
// linkedom does not have it.
Object.defineProperty(HTMLElement.prototype, 'start', {
  get(this: Element) {
    return Number(this.getAttribute('start') ?? 1);
  },
});
Object.assign(globalThis, { window, document, DOMParser, Node, HTMLElement, Element });

function copied(blocks: StateNode[]): string {
  const editor = noteEditor();
  editor.setEditorState(editor.parseEditorState(state(blocks)));
  let html = '';
  change(editor, () => {
    const root = $getRoot();
    html = $getHtmlContent(editor, root.select(0, root.getChildrenSize()));
  });
  return html;
}

function pasted(html: string): NoteNode[] {
  const editor = noteEditor();
  change(editor, () => {
    const paragraph = $createParagraphNode();
    $getRoot().append(paragraph);
    const selection = paragraph.select();
    const data = {
      getData: (type: string) => (type === 'text/html' ? html : ''),
      types: ['text/html'],
      files: [],
    };
    $insertDataTransferForRichText(data as never, selection, editor);
  });
  return parseNoteState(JSON.stringify(editor.getEditorState())) ?? [];
}

type Leaf = Exclude<NoteNode, { children: NoteNode[] }>;
const isInline = ({ type }: NoteNode) =>
  type === 'text' ||
  type === 'linebreak' ||
  type === 'citation' ||
  type === 'link' ||
  type === 'inline-quotation';

/** Letters composed, and space as HTML has it: one between words, none at the ends of a line. */
function spaced(nodes: NoteNode[]): NoteNode[] {
  if (!nodes.some(isInline))
    return nodes.map((node) => ('children' in node ? { ...node, children: spaced(node.children) } : node));
  let before: Leaf | null = null;
  const collapse = (node: NoteNode): NoteNode[] => {
    if ('children' in node) return [{ ...node, children: node.children.flatMap(collapse) }];
    const starts =
      before === null || before.type === 'linebreak' || (before.type === 'text' && before.text.endsWith(' '));
    const own =
      node.type === 'text'
        ? {
            ...node,
            text: node.text
              .normalize('NFC')
              .replace(/ +/g, ' ')
              .replace(starts ? /^ / : /^$/, ''),
          }
        : node;
    if (own.type === 'text' && own.text === '') return [];
    if (own.type !== 'citation') before = own;
    return [own];
  };
  const collapsed = nodes.flatMap(collapse);
  return trimmedEnds(collapsed);
}

function trimmedEnds(nodes: NoteNode[]): NoteNode[] {
  return nodes.flatMap((node, at): NoteNode[] => {
    const next = nodes[at + 1];
    if (next && next.type !== 'linebreak') return [node];
    if ('children' in node) return [{ ...node, children: trimmedEnds(node.children) }];
    const own = node.type === 'text' ? { ...node, text: node.text.trimEnd() } : node;
    return own.type === 'text' && own.text === '' ? [] : [own];
  });
}

/** What comes back of a document: all of it, but for what is said here. */
function carried(nodes: NoteNode[]): NoteNode[] {
  const joined: NoteNode[] = [];
  for (const node of nodes.flatMap(withoutLost)) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format)
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else if (node.type === 'link' && last?.type === 'link' && last.url === node.url)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else joined.push(node);
  }
  return joined.map((node) => ('children' in node ? { ...node, children: carried(node.children) } : node));
}

const { bold, underline, highlight, superscript, subscript } = textFormat;
const raised = superscript | subscript;

function without(format: number, nodes: NoteNode[]): NoteNode[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, format: node.format & ~format };
    return 'children' in node ? { ...node, children: without(format, node.children) } : node;
  });
}

function withoutLost(node: NoteNode): NoteNode[] {
  switch (node.type) {
    // Which kind of callout it is: its words are a paragraph.
    case 'callout':
      return [{ type: 'paragraph', align: null, children: node.children }];
    // Its bytes: its words stand for it.
    case 'image':
      return [
        {
          type: 'paragraph',
          align: null,
          children: [{ type: 'text', text: `[${node.caption || node.description}]`, format: 0 }],
        },
      ];
    // Highlighted words are neither raised nor lowered.
    case 'text':
      return [node.format & highlight ? { ...node, format: node.format & ~raised } : node];
    // How its lines stand.
    case 'paragraph':
      return [{ ...node, align: null }];
    // That it is bold besides, which headings are anyhow.
    case 'heading':
      return [{ ...node, align: null, children: without(bold, node.children) }];
    case 'tablecell':
      return [node.header ? { ...node, children: without(bold, node.children) } : node];
    // What is underlined only because it is a link is a link.
    case 'link':
      return [{ ...node, children: without(underline, node.children) }];
    // What only holds a list inside is no item that could be ticked.
    case 'listitem':
      return [node.children[0]?.type === 'list' ? { ...node, checked: null } : node];
    // Its mark: its words stand in brackets.
    case 'footnote':
      return [{ type: 'text', text: ` (${node.text})`, format: 0 }];
    // A table of one cell only sets what is in it, in most pages.
    case 'table': {
      const cells = node.children.flatMap((row) => ('children' in row ? row.children : []));
      const only = cells.length === 1 ? cells[0] : undefined;
      return only && 'children' in only ? only.children.flatMap(withoutLost) : [node];
    }
    case 'page-break':
    case 'table-of-contents':
      return [];
    default:
      return [node];
  }
}

/** Line breaks only between words: an empty line in a block divides it where it is pasted, one at its end is none. */
function withSingleBreaks(nodes: StateNode[]): StateNode[] {
  const words = (node: StateNode | undefined) => node?.type === 'text' && String(node['text']).trim() !== '';
  return nodes
    .filter(({ type }, at) => type !== 'linebreak' || (words(nodes[at - 1]) && words(nodes[at + 1])))
    .map((node) => (node.children ? { ...node, children: withSingleBreaks(node.children) } : node));
}

test('a note is the same after HTML, but for what HTML cannot carry', () => {
  fc.assert(
    fc.property(randomDocument([clipId(1), clipId(2)]), (some) => {
      // The first and the last block of what is pasted are joined with where they are pasted.
      const blocks = [paragraph([text('Begin')]), ...withSingleBreaks(some), paragraph([text('End')])];
      const html = copied(blocks);
      assert.deepEqual(
        spaced(carried(pasted(html))),
        spaced(carried(parseNoteState(state(blocks)) ?? [])),
        html,
      );
    }),
    { seed: 6, numRuns: 250 },
  );
});
