import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createListItemNode, $createListNode } from '@lexical/list';
import {
  $createNodeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  $setSelection,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { citedClips, parseNoteState } from '../../../../electron/contract/note-document.ts';
import { $createPageBreakNode } from '../../../../renderer/notes/nodes/page-break/page-break-node.ts';
import {
  $insertClip,
  $insertQuotation,
} from '../../../../renderer/notes/nodes/quotation/insert-quotation.ts';
import { $citedClips, $quote } from '../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import {
  $select,
  change,
  clip,
  noteEditor,
  noteWith,
  paragraph,
  readWhole,
  shape,
  wholeClip,
} from '../note-editor.ts';

function withQuotation(quote = 'one two'): LexicalEditor {
  return noteWith(() => [paragraph('before'), $quote(clip(1, quote)), paragraph('after')]);
}

function press(editor: LexicalEditor, words: string, offset: number): void {
  change(editor, () => $select([words, offset]));
  change(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
}

function $deleteBackwards(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.deleteCharacter(true);
}

function type(text: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(text);
}

test('a clip goes in after the block at the cursor, with a paragraph behind it to type on', () => {
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append(
      paragraph('first'),
      $createListNode('bullet').append($createListItemNode().append($createTextNode('item'))),
    );
    $select(['first', 2]);
    $insertQuotation(wholeClip(1, 'a\nb'));
    type('on');
  });
  assert.deepEqual(shape(editor), [
    'paragraph(first)',
    'quotation(a/b[1])',
    'paragraph(on)',
    'list(listitem(item))',
  ]);
  change(editor, () => {
    $select(['item', 1]);
    $insertQuotation(wholeClip(2, 'c'));
  });
  assert.deepEqual(shape(editor).slice(3), ['list(listitem(item))', 'quotation(c[2])', 'paragraph()']);
});

test('a clip takes the place of an empty paragraph, and without a cursor goes to the end', () => {
  const editor = noteEditor();
  change(editor, () => $getRoot().append(paragraph('first'), paragraph('')));
  change(editor, () => $insertQuotation(wholeClip(1, 'a')));
  assert.deepEqual(shape(editor), ['paragraph(first)', 'quotation(a[1])', 'paragraph()']);
});

test('what the editor saves is what the rest of the app reads', () => {
  const editor = withQuotation('one\ntwo');
  const state = JSON.stringify(editor.getEditorState());
  const document = parseNoteState(state) ?? [];
  assert.deepEqual(document[1], {
    type: 'quotation',
    clip: clip(1, '').id,
    children: [
      { type: 'text', text: 'one', format: 0 },
      { type: 'linebreak' },
      { type: 'text', text: 'two', format: 0 },
      { type: 'citation', clip: clip(1, '').id },
    ],
  });
  assert.deepEqual(
    citedClips(document),
    editor.read(() => [...new Set($citedClips())]),
  );
  assert.equal(readWhole(state), state);
});

test('Enter behind a quotation leaves it, before it makes room, and between its words breaks the line', () => {
  const behind = withQuotation();
  press(behind, 'one two', 7);
  assert.deepEqual(shape(behind), [
    'paragraph(before)',
    'quotation(one two[1])',
    'paragraph()',
    'paragraph(after)',
  ]);
  const before = withQuotation();
  press(before, 'one two', 0);
  assert.deepEqual(shape(before), [
    'paragraph(before)',
    'paragraph()',
    'quotation(one two[1])',
    'paragraph(after)',
  ]);
  const between = withQuotation();
  press(between, 'one two', 3);
  assert.deepEqual(shape(between)[1], 'quotation(one/ two[1])');
});

test('Enter behind the citation leaves the quotation too', () => {
  const editor = withQuotation();
  change(editor, () => $getRoot().getChildAtIndex(1)?.selectEnd());
  change(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  assert.deepEqual(shape(editor)[2], 'paragraph()');
});

test('words typed behind the citation go on in a paragraph of their own', () => {
  const editor = withQuotation();
  change(editor, () => {
    $getRoot().getChildAtIndex(1)?.selectEnd();
    type('mine');
  });
  assert.deepEqual(shape(editor), [
    'paragraph(before)',
    'quotation(one two[1])',
    'paragraph(mine)',
    'paragraph(after)',
  ]);
  change(editor, () => type(' too'));
  assert.deepEqual(shape(editor)[2], 'paragraph(mine too)');
});

test('Backspace before the paragraph behind a quotation does not pull it in', () => {
  const editor = withQuotation();
  change(editor, () => $select(['after', 0]));
  change(editor, () => $deleteBackwards());
  assert.deepEqual(shape(editor), ['paragraph(before)', 'quotation(one two[1])', 'paragraph(after)']);
});

test('a citation deleted from its quotation comes back; of a quotation without words only the citation is left', () => {
  const editor = withQuotation();
  change(editor, () => {
    const quotation = $getRoot().getChildAtIndex(1);
    if ($isElementNode(quotation)) quotation.getLastChild()?.remove();
  });
  assert.equal(shape(editor)[1], 'quotation(one two[1])');
  change(editor, () => {
    const words = $getRoot().getAllTextNodes()[1];
    words?.select(0, 7);
    type('');
    words?.remove();
  });
  assert.deepEqual(shape(editor), ['paragraph(before)', 'paragraph([1])', 'paragraph(after)']);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
});

test('a pasted quotation stays a quotation in the middle of a paragraph', () => {
  const editor = noteEditor();
  change(editor, () => $getRoot().append(paragraph('left right')));
  change(editor, () => {
    $select(['left right', 5]);
    const selection = $getSelection();
    if (!selection) return;
    editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, {
      nodes: [$quote(clip(1, 'q'))],
      selection,
    });
  });
  assert.deepEqual(shape(editor), ['paragraph(left )', 'quotation(q[1])', 'paragraph(right)']);
});

test('undo and redo bring a quotation back whole', () => {
  const editor = withQuotation();
  const before = shape(editor);
  change(editor, () => {
    $selectAll();
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.removeText();
  });
  const after = shape(editor);
  assert.notDeepEqual(after, before);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  change(editor, () => {});
  assert.deepEqual(shape(editor), before);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  change(editor, () => {});
  assert.deepEqual(shape(editor), after);
});

test('a clip goes below the page break that it is dropped under, or that is selected', () => {
  const editor = noteEditor();
  change(editor, () =>
    $getRoot().append(
      paragraph('before'),
      $createPageBreakNode(),
      paragraph('after'),
      $createPageBreakNode(),
    ),
  );
  const types = () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getType()),
    );
  change(editor, () => $insertClip(clip(1, 'one two'), 'block', { after: $getRoot().getChildAtIndex(1) }));
  const dropped = ['paragraph', 'page-break', 'quotation', 'paragraph', 'page-break'];
  assert.deepEqual(types(), dropped);
  change(editor, () => {
    const breaks = $createNodeSelection();
    breaks.add($getRoot().getLastChildOrThrow().getKey());
    $setSelection(breaks);
    $insertClip(clip(2, 'three four'), 'block');
  });
  assert.deepEqual(types(), [...dropped, 'quotation', 'paragraph']);
});
