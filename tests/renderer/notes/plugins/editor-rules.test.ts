import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createTableNodeWithDimensions } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { $quote } from '../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { setBlock } from '../../../../renderer/notes/plugins/toolbar/set-block.ts';
import { change, clip, noteEditor, shape } from '../note-editor.ts';

/** A key press as the editor sees it; `prevented` tells whether it was used. */
function press(editor: LexicalEditor, key: 'Tab' | 'Escape' | 'a'): boolean {
  let prevented = false;
  const modifiers = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  const event = { key, ...modifiers, preventDefault: () => (prevented = true) } as never as KeyboardEvent;
  change(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, event));
  return prevented;
}

function list(): LexicalEditor {
  const editor = noteEditor();
  const item = (words: string) => $createListItemNode().append($createTextNode(words));
  change(editor, () => {
    $getRoot().append($createListNode('bullet').append(item('a'), item('b')), $createParagraphNode());
    $getRoot().getAllTextNodes()[1]?.select(0, 0);
  });
  return editor;
}

test('Tab changes the level in a list, leaves the editor elsewhere, and leaves a list after Esc', () => {
  const editor = list();
  assert.equal(press(editor, 'Tab'), true);
  assert.deepEqual(shape(editor)[0], 'list(listitem(a)listitem(list(listitem(b))))');
  press(editor, 'Escape');
  assert.equal(press(editor, 'Tab'), false);
  press(editor, 'a');
  assert.equal(press(editor, 'Tab'), true, 'another key takes the Esc back');
  change(editor, () => void $getRoot().selectEnd());
  assert.equal(press(editor, 'Tab'), false);
});

test('Tab in the last cell of a table makes a row and goes on in it, which one step takes back', () => {
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append($createTableNodeWithDimensions(2, 2, false), $createParagraphNode());
  });
  const rows = () => shape(editor)[0]?.match(/tablerow/g)?.length;
  const inCell = (words: string) =>
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(words);
    });
  change(editor, () => {
    const table = $getRoot().getFirstChild();
    if ($isElementNode(table)) table.getLastDescendant()?.selectEnd();
  });
  inCell('last');
  assert.equal(press(editor, 'Tab'), true);
  assert.equal(rows(), 3);
  inCell('next');
  assert.match(shape(editor)[0] ?? '', /last\)\)\)tablerow\(tablecell\(paragraph\(next\)/);
  for (let step = 0; rows() === 3 && step < 3; step++)
    change(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  assert.equal(rows(), 2);
  assert.match(shape(editor)[0] ?? '', /last/);
});

test('a link with an address that no link may have leaves its words', () => {
  const editor = noteEditor();
  change(editor, () => {
    const link = (url: string) => $createLinkNode(url).append($createTextNode(url.slice(0, 4)));
    $getRoot().append(
      $createParagraphNode().append(link('javascript:alert(1)'), $createTextNode(' '), link('https://a.org')),
    );
  });
  assert.deepEqual(shape(editor), ['paragraph(java link(http))']);
});

test('a block becomes a heading, asked again a paragraph; a quotation of a clip stays what it is', () => {
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append($createParagraphNode().append($createTextNode('words')), $quote(clip(1, 'q')));
    $getRoot().getAllTextNodes()[0]?.select(0, 0);
  });
  change(editor, () => setBlock(editor, 'h2', 'paragraph'));
  assert.equal(shape(editor)[0], 'heading(words)');
  change(editor, () => setBlock(editor, 'h2', 'h2'));
  assert.equal(shape(editor)[0], 'paragraph(words)');
  change(editor, () => void $getRoot().getAllTextNodes()[1]?.select(0, 0));
  change(editor, () => setBlock(editor, 'h2', 'quotation'));
  assert.equal(shape(editor)[1], 'quotation(q[1])');
});
