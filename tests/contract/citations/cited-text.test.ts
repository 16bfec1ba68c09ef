import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedText } from '../../../electron/contract/citations/cited-text.ts';
import { ClipId } from '../../../electron/contract/ids.ts';
import { parseNoteState } from '../../../electron/contract/note-document.ts';
import * as node from '../../../electron/library/notes/note-state.ts';

const clip = ClipId.parse('c000000000001');
const source = (id: ClipId) => (id === clip ? 'VNA, Ministers meet, 14 January 2026' : null);
const read = (...nodes: node.StateNode[]) => citedText(parseNoteState(node.state(nodes)) ?? [], source);

test('a quotation leaves with its marks and its source, whole or in part, as a block or in a sentence', () => {
  const quoted = '“one two” (VNA, Ministers meet, 14 January 2026)';
  assert.equal(read(node.quotation({ id: clip, colour: 1, quote: 'one two' })), quoted);
  assert.equal(read(node.quotationOf(clip, 1, [node.text('one two')])), quoted);
  assert.equal(
    read(
      node.paragraph([node.text('So '), node.inlineQuotation(clip, [node.text('one two')]), node.text('.')]),
    ),
    `So ${quoted}.`,
  );
});

test('a bare citation leaves as its source, and one whose source is not known as nothing', () => {
  const other = ClipId.parse('c000000000002');
  const cite = (id: ClipId) =>
    read(node.paragraph([node.text('So it is'), node.citation(id), node.text('.')]));
  assert.equal(cite(clip), 'So it is (VNA, Ministers meet, 14 January 2026).');
  assert.equal(cite(other), 'So it is.');
});

test('blocks stand apart by an empty line, items by a line end, and words without a block are one', () => {
  assert.equal(
    read(
      node.text('half'),
      node.text(' line'),
      node.paragraph([node.text('a'), node.lineBreak, node.text('b')]),
      node.list(false, 1, [node.listItem(1, [node.text('x')]), node.listItem(2, [node.text('y')])]),
    ),
    'half line\n\na\nb\n\nx\ny',
  );
});
