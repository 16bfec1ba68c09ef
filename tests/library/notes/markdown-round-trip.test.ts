import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type NoteNode, parseNoteState } from '../../../electron/contract/note-document.ts';
import { noteMarkdown } from '../../../electron/library/export/note-markdown.ts';
import { nodesFromMarkdown } from '../../../electron/library/notes/markdown-to-state.ts';
import { type StateNode, state } from '../../../electron/library/notes/note-state.ts';
import { randomDocument } from '../../support/random-document.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const documentOf = (blocks: StateNode[]) => parseNoteState(state(blocks)) ?? [];

/** What comes back of a document: all of it, but for what is said here. */
function carried(document: NoteNode[]): NoteNode[] {
  const highest = Math.min(3, ...document.map((node) => (node.type === 'heading' ? Number(node.tag[1]) : 3)));
  // A paragraph without words is only a gap.
  return document
    .map((node) => block(node, highest))
    .filter((node) => node.type !== 'paragraph' || node.children.length > 0);
}

function block(node: NoteNode, highest: number): NoteNode {
  switch (node.type) {
    // How its lines stand.
    case 'paragraph':
      return { ...node, align: null, children: inline(node.children) };
    // The highest level that is used comes back as the first.
    case 'heading': {
      const tag = `h${Number(node.tag[1]) - highest + 1}` as 'h1';
      return { ...node, tag, align: null, children: inline(node.children) };
    }
    // How wide it is.
    case 'image':
      return { ...node, width: 100 };
    case 'list':
      return { ...node, children: node.children.map((item) => block(item, highest)) };
    case 'listitem':
      return node.children[0]?.type === 'list'
        ? { ...node, children: node.children.map((one) => block(one, highest)) }
        : { ...node, children: inline(node.children) };
    case 'table':
      return {
        ...node,
        children: node.children.map((row, at) => ({
          ...row,
          children: 'children' in row ? row.children.map((cell) => tableCell(cell, at === 0)) : [],
        })) as NoteNode[],
      };
    default:
      return 'children' in node ? { ...node, children: inline(node.children) } : node;
  }
}

/**
 * A cell has its words in one paragraph, without space at their ends; those of the first row, and no others, are heads of
 * columns.
 */
function tableCell(cell: NoteNode, header: boolean): NoteNode {
  assert.ok(cell.type === 'tablecell');
  const lines = cell.children.flatMap((child, at): NoteNode[] => [
    ...(at > 0 ? [{ type: 'linebreak' } as const] : []),
    ...linesOf(child),
  ]);
  return {
    ...cell,
    header,
    children: [{ type: 'paragraph', align: null, children: trimmed(inline(lines)) }],
  };
}

function trimmed(nodes: NoteNode[]): NoteNode[] {
  const plain = (node: NoteNode) => node.type === 'text' && node.format === 0;
  return nodes
    .map((node, at) => {
      if (node.type !== 'text' || !plain(node)) return node;
      const begun = at === 0 ? node.text.trimStart() : node.text;
      return { ...node, text: at === nodes.length - 1 ? begun.trimEnd() : begun };
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
}

function linesOf(node: NoteNode): NoteNode[] {
  if (node.type === 'list' || (node.type === 'listitem' && node.children[0]?.type === 'list'))
    return node.children.flatMap((child, at): NoteNode[] => [
      ...(at > 0 ? [{ type: 'linebreak' } as const] : []),
      ...linesOf(child),
    ]);
  return 'children' in node ? node.children : [node];
}

/** Texts of one format are one; space at the ends of a line is none. */
function inline(nodes: NoteNode[]): NoteNode[] {
  const joined: NoteNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format)
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push('children' in node ? { ...node, children: inline(node.children) } : node);
  }
  return joined.every(({ type }) => type === 'linebreak') ? [] : joined;
}

test('a document is the same after Markdown, but for what Markdown cannot carry', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({
    title: 'A',
    agency: 'VNA',
    publishedOn: '2026-01-14',
    paragraphs: ['One passage here.', 'Another one.'],
  });
  const clips = [
    await ask('clips.quote', { article, quote: 'One passage' }),
    await ask('clips.quote', { article, quote: 'Another' }),
  ];
  const note = await ask('notes.create', { title: 'T' });
  const readClip = (id: string) => clips.find((clip) => clip.id === id) ?? null;
  fc.assert(
    fc.property(randomDocument(clips.map(({ id }) => id)), (blocks) => {
      const document = documentOf(blocks);
      const markdown = noteMarkdown({ ...note, state: state(blocks) }, document, readClip).replace(
        /^# .*\n\n?/,
        '',
      );
      const back = documentOf(nodesFromMarkdown(markdown));
      assert.deepEqual(carried(back), carried(document), markdown);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('how the columns of a table stand is carried both ways', async (t) => {
  const { ask } = temporaryLibrary(t);
  const note = await ask('notes.create', { title: 'T' });
  const written = [
    '| Nước | 2024 | 2025 | |',
    '| :--- | ---: | :---: | --- |',
    '| Lào  |  1,5 |   2   | x |',
  ].join('\n');
  const blocks = nodesFromMarkdown(written);
  const document = documentOf(blocks);
  const aligns = (row: NoteNode | undefined) =>
    row && 'children' in row
      ? row.children.map((cell) =>
          'children' in cell && cell.children[0]?.type === 'paragraph' ? cell.children[0].align : '?',
        )
      : [];
  const [table] = document;
  assert.ok(table?.type === 'table');
  for (const row of table.children) assert.deepEqual(aligns(row), ['left', 'right', 'center', null]);
  const markdown = noteMarkdown({ ...note, state: state(blocks) }, document, () => null);
  assert.match(markdown, /\| :-+ \| -+: \| :-+: \| -+ \|/);
  assert.deepEqual(documentOf(nodesFromMarkdown(markdown.replace(/^# .*\n\n?/, ''))), document);
  // A head that stands otherwise than the figures under it does not speak for them.
  const mixed = JSON.parse(JSON.stringify(blocks));
  for (const cell of mixed[0].children[0].children) cell.children[0].format = 'center';
  assert.match(
    noteMarkdown({ ...note, state: state(mixed) }, documentOf(mixed), () => null),
    /\| :-+ \| -+: \| :-+: \| -+ \|/,
  );
});
