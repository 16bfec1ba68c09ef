import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  type LexicalEditor,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import {
  $quotations,
  $quote,
  $quoteInline,
} from '../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { $select, change, clip, noteWith, paragraph, shape } from '../note-editor.ts';

/** What the clipboard of this editor would hold of the selection, for another editor. */
function copied(editor: LexicalEditor): string {
  return editor.read(() => JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection()).nodes));
}

function paste(editor: LexicalEditor, nodes: string): void {
  change(editor, () => {
    const selection = $getSelection();
    if (!selection) return;
    editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, {
      nodes: $generateNodesFromSerializedNodes(JSON.parse(nodes)),
      selection,
    });
  });
}

const quoting = () => noteWith(() => [paragraph('He said ', $quoteInline(clip(1, 'one two')), ' then.')]);

test('a part of a quotation, pasted, keeps its source: inline in a sentence, a block in an empty paragraph', () => {
  const source = noteWith(() => [$quote(clip(1, 'one two\nthree'))]);
  change(source, () => $select(['one two', 4], ['three', 5]));
  const part = copied(source);
  const sentence = noteWith(() => [paragraph('They meet')]);
  change(sentence, () => $select(['They meet', 5]));
  paste(sentence, part);
  assert.deepEqual(shape(sentence), ['paragraph(They inline-quotation(two three[1])meet)']);
  const empty = noteWith(() => [paragraph('')]);
  change(empty, () => $getRoot().selectEnd());
  paste(empty, part);
  assert.deepEqual(shape(empty), ['quotation(two/three[1])']);
});

test('a part of an inline quotation is one too, and its words go back into it as words', () => {
  const editor = quoting();
  change(editor, () => $select(['one two', 0], ['one two', 3]));
  const part = copied(editor);
  const other = noteWith(() => [paragraph('They meet')]);
  change(other, () => $select(['They meet', 5]));
  paste(other, part);
  assert.deepEqual(shape(other), ['paragraph(They inline-quotation(one[1])meet)']);
  change(editor, () => $select(['one two', 7]));
  paste(editor, part);
  assert.match(shape(editor)[0] ?? '', /^paragraph\(He said inline-quotation\(one twoone\[1\]\) then\.\)$/);
});

test('what quotes another clip is never pasted into a quotation, but behind it', () => {
  const source = quoting();
  change(source, () => $quotations()[0]?.getParent()?.select(1, 2));
  const whole = copied(source);
  const block = noteWith(() => [$quote(clip(2, 'other')), paragraph('after')]);
  change(block, () => $select(['other', 2]));
  paste(block, whole);
  assert.deepEqual(shape(block), [
    'quotation(other[2])',
    'paragraph(inline-quotation(one two[1]))',
    'paragraph(after)',
  ]);
  const inline = noteWith(() => [paragraph($quoteInline(clip(2, 'other')), ' end')]);
  change(inline, () => $select(['other', 2]));
  paste(inline, whole);
  assert.deepEqual(shape(inline), ['paragraph(inline-quotation(other[2])inline-quotation(one two[1]) end)']);
});
