import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createParagraphNode, $createTextNode, $getRoot, $getSelection } from 'lexical';
import { $quote } from '../../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import {
  $deleteBlocks,
  $duplicateBlocks,
  $insertBelow,
  $putBlock,
  $reachBlock,
} from '../../../../../renderer/notes/plugins/block-menu/block-actions.ts';
import { change, clip, noteEditor, shape } from '../../note-editor.ts';

/** A paragraph, a quotation of clip 1 and a list of two items. */
function filled() {
  const editor = noteEditor();
  change(editor, () => {
    const item = (text: string) => $createListItemNode().append($createTextNode(text));
    $getRoot().append(
      $createParagraphNode().append($createTextNode('plain')),
      $quote(clip(1, 'words')),
      $createListNode('bullet').append(item('a'), item('b')),
    );
  });
  return editor;
}

const paragraph = 'paragraph(plain)';
const quotation = 'quotation(words[1])';
const list = 'list(listitem(a)listitem(b))';
const block = (at: number) => $getRoot().getChildAtIndex(at)?.getKey() ?? '';

test('a quotation is duplicated with its citation, a list with all its items, which go on in it', () => {
  const editor = filled();
  change(editor, () => {
    $reachBlock(block(1));
    $duplicateBlocks();
  });
  assert.deepEqual(shape(editor), [paragraph, quotation, quotation, list]);
  change(editor, () => {
    $reachBlock(block(3));
    $duplicateBlocks();
  });
  const twice = 'list(listitem(a)listitem(b)listitem(a)listitem(b))';
  assert.deepEqual(shape(editor), [paragraph, quotation, quotation, twice]);
});

test('a block is put behind another or first, and the cursor is in it then', () => {
  const editor = filled();
  change(editor, () => $putBlock(block(0), block(2)));
  assert.deepEqual(shape(editor), [quotation, list, paragraph]);
  change(editor, () => {
    $putBlock(block(1), null);
    assert.equal($getSelection()?.getTextContent(), 'a\nb');
  });
  assert.deepEqual(shape(editor), [list, quotation, paragraph]);
  change(editor, () => $putBlock(block(0), block(0)));
  assert.deepEqual(shape(editor), [list, quotation, paragraph]);
});

test('blocks are deleted one by one, and an empty line is left of the last', () => {
  const editor = filled();
  for (const left of [[quotation, list], [list], ['paragraph()']]) {
    change(editor, () => {
      $reachBlock(block(0));
      $deleteBlocks();
    });
    assert.deepEqual(shape(editor), left);
  }
});

test('a line below a block is empty and has the cursor', () => {
  const editor = filled();
  change(editor, () => {
    $reachBlock(block(1));
    $insertBelow();
    $getSelection()?.insertText('next');
  });
  assert.deepEqual(shape(editor), [paragraph, quotation, 'paragraph(next)', list]);
});
