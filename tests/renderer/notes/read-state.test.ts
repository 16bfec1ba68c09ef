import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesFromMarkdown } from '../../../electron/library/notes/markdown-to-state.ts';
import { quotation, state } from '../../../electron/library/notes/note-state.ts';
import { readState } from '../../../renderer/notes/read-state.ts';
import { clip } from './note-editor.ts';

const written = state([
  ...nodesFromMarkdown('# One\n\nA **bold** [link](https://example.org).\n\n- a\n  - b\n\n1. c\n\n> said'),
  quotation(clip(1, 'first\nsecond')),
]);

function change(edit: (root: { children: Record<string, unknown>[] }) => void): string {
  const parsed = JSON.parse(written);
  edit(parsed.root);
  return JSON.stringify(parsed);
}

test('what templates, Markdown and the command line write is opened whole', () => {
  assert.equal(readState(written).kind, 'whole');
});

test('a node of an unknown type is shown as its words, and the note is only read', () => {
  const newer = change(({ children }) => {
    children.push({ type: 'timeline', tone: 'risk', children: [{ type: 'text', text: 'Key judgement' }] });
  });
  const read = readState(newer);
  assert.equal(read.kind, 'partial');
  const last = JSON.parse(JSON.stringify('state' in read ? read.state : null)).root.children.at(-1);
  assert.equal(last.type, 'unknown');
  assert.equal(last.words, 'Key judgement');
  assert.equal(last.inline, false);
});

test('a known node with a property that the editor would drop is only read', () => {
  assert.equal(
    readState(change(({ children }) => Object.assign(children[0] ?? {}, { marking: 'secret' }))).kind,
    'partial',
  );
});

test('an unknown node between words is inline', () => {
  const newer = change(({ children }) => {
    const paragraph = children[1]?.['children'];
    if (Array.isArray(paragraph)) paragraph.push({ type: 'stamp', number: 1 });
  });
  const read = readState(newer);
  assert.equal(read.kind, 'partial');
  assert.match(JSON.stringify('state' in read ? read.state : null), /"type":"unknown".*"inline":true/);
});

test('what is no state is unreadable, and nothing throws', () => {
  for (const broken of [
    '',
    '{',
    'null',
    '[]',
    '{"root":1}',
    '{"root":{}}',
    '{"root":{"type":"root","children":[1]}}',
  ])
    assert.notEqual(readState(broken).kind, 'whole', broken);
});

test('a note without any block is an empty note', () => {
  assert.deepEqual(readState('{"root":{"type":"root","children":[]}}'), { kind: 'whole', state: null });
});
