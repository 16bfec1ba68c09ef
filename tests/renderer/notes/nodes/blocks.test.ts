import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createTableNodeWithDimensions, $isTableNode } from '@lexical/table';
import { $createParagraphNode, $createTextNode, $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { imageWidths, parseNoteState, walk } from '../../../../electron/contract/note-document.ts';
import { $createCalloutNode } from '../../../../renderer/notes/nodes/callout/callout-node.ts';
import { $createContentsNode } from '../../../../renderer/notes/nodes/contents/contents-node.ts';
import { $createFootnoteNode } from '../../../../renderer/notes/nodes/footnote/footnote-node.ts';
import { $createImageNode } from '../../../../renderer/notes/nodes/image/image-node.ts';
import { $createPageBreakNode } from '../../../../renderer/notes/nodes/page-break/page-break-node.ts';
import { $insertBlock } from '../../../../renderer/notes/plugins/insert/insert-block.ts';
import { change, noteEditor, readWhole, shape } from '../note-editor.ts';

const image = { image: 'a'.repeat(64), description: 'A map', caption: 'The sea', width: imageWidths[1] };

test('every kind of block is written and read again without loss', () => {
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append(
      $createCalloutNode('risk').append($createTextNode('It may rain'), $createFootnoteNode('Or snow')),
      $createTableNodeWithDimensions(2, 2, { rows: true, columns: false }),
      $createImageNode(image),
      $createPageBreakNode(),
      $createContentsNode(),
      $createHorizontalRuleNode(),
    );
  });
  const state = JSON.stringify(editor.getEditorState());
  assert.equal(readWhole(state), state);
  const types = [...walk(parseNoteState(state) ?? [])].map(({ type }) => type);
  for (const type of ['callout', 'footnote', 'table', 'tablecell', 'image', 'page-break', 'horizontalrule'])
    assert.ok(
      types.some((one) => one === type),
      type,
    );
  assert.ok(!types.includes('unknown'));
});

test('Enter goes on in a callout of the same kind, and leaves an empty one', () => {
  const editor = noteEditor();
  const enter = () =>
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
  change(editor, () => {
    const callout = $createCalloutNode('recommendation').append($createTextNode('Reply'));
    $getRoot().append(callout);
    callout.selectEnd();
  });
  enter();
  assert.deepEqual(shape(editor), ['callout(Reply)', 'callout()']);
  enter();
  assert.deepEqual(shape(editor), ['callout(Reply)', 'paragraph()']);
});

test('a block that is inserted takes the place of an empty paragraph, and leaves a line to go on in', () => {
  const editor = noteEditor();
  change(editor, () => {
    const empty = $createParagraphNode();
    $getRoot().append(empty);
    empty.select();
    $insertBlock($createPageBreakNode());
  });
  assert.deepEqual(shape(editor), ['page-break()', 'paragraph()']);
});

test('a block that is inserted in a table cell goes behind the table', () => {
  const editor = noteEditor();
  change(editor, () => {
    const table = $createTableNodeWithDimensions(1, 1);
    $getRoot().append(table);
    table.getFirstDescendant()?.selectEnd();
    $insertBlock($createPageBreakNode());
    assert.ok($isTableNode($getRoot().getFirstChild()));
  });
  assert.equal(shape(editor)[1], 'page-break()');
});
