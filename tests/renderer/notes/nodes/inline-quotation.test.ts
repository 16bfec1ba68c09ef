import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $createCitationNode } from '../../../../renderer/notes/nodes/citation/citation-node.ts';
import { $changeForm, $citedAtCursor } from '../../../../renderer/notes/nodes/quotation/change-form.ts';
import { $insertClip } from '../../../../renderer/notes/nodes/quotation/insert-quotation.ts';
import {
  $quotations,
  $quote,
  $quoteInline,
} from '../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { $select, change, clip, clipId, noteWith, paragraph, readWhole, shape } from '../note-editor.ts';

function type(words: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
}

function $removeSelected(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
}

const quoting = () => noteWith(() => [paragraph('He said ', $quoteInline(clip(1, 'one two')), ' then.')]);

test('a clip is inline inside a sentence, and a block in an empty paragraph and after a finished sentence', () => {
  const inSentence = noteWith(() => [paragraph('He said'), paragraph('')]);
  change(inSentence, () => {
    $select(['He said', 7]);
    $insertClip(clip(1, 'one\ntwo three'.replace('\n', ' ')));
    type('.');
  });
  assert.deepEqual(shape(inSentence), [
    'paragraph(He said inline-quotation(one two three[1]).)',
    'paragraph()',
  ]);
  const middle = noteWith(() => [paragraph('He saidthen.')]);
  change(middle, () => {
    $select(['He saidthen.', 7]);
    $insertClip(clip(1, 'one'));
  });
  assert.deepEqual(shape(middle), ['paragraph(He said inline-quotation(one[1]) then.)']);
  const finished = noteWith(() => [paragraph('He said so.')]);
  change(finished, () => {
    $select(['He said so.', 11]);
    $insertClip(clip(1, 'one'));
  });
  assert.deepEqual(shape(finished), ['paragraph(He said so.)', 'quotation(one[1])', 'paragraph()']);
  const empty = noteWith(() => [paragraph('')]);
  change(empty, () => {
    $getRoot().selectEnd();
    $insertClip(clip(1, 'one'));
  });
  assert.deepEqual(shape(empty), ['quotation(one[1])', 'paragraph()']);
});

test('a clip of several paragraphs is a block wherever it is put, unless it is asked for inline', () => {
  const editor = noteWith(() => [paragraph('He said then')]);
  change(editor, () => {
    $select(['He said then', 7]);
    $insertClip(clip(1, 'one\n\ntwo'));
  });
  assert.deepEqual(shape(editor)[1], 'quotation(one//two[1])');
  change(editor, () => {
    $select(['He said then', 7]);
    $insertClip(clip(2, 'one\n\ntwo'), 'inline');
  });
  assert.equal(shape(editor)[0], 'paragraph(He said inline-quotation(one two[2]) then)');
});

test('each form can be asked for, wherever the cursor is; what is selected stays', () => {
  const editor = noteWith(() => [paragraph('According to them.')]);
  change(editor, () => {
    $select(['According to them.', 13], ['According to them.', 17]);
    $insertClip(clip(1, 'one'), 'citation');
  });
  assert.deepEqual(shape(editor), ['paragraph(According to them[1].)']);
  change(editor, () => {
    $getRoot().clear();
    $getRoot().append($quote(clip(1, 'one')));
    $getRoot().selectEnd();
    $insertClip(clip(2, 'two'), 'citation');
  });
  assert.deepEqual(shape(editor), ['quotation(one[1])', 'paragraph([2])']);
});

test('typing beside an inline quotation is the analyst’s own, between its words it is not', () => {
  const editor = quoting();
  change(editor, () => {
    $select(['one two', 0]);
    type('X');
  });
  assert.deepEqual(shape(editor), ['paragraph(He said Xinline-quotation(one two[1]) then.)']);
  change(editor, () => {
    $quotations()[0]?.selectEnd();
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'Y');
  });
  assert.deepEqual(shape(editor), ['paragraph(He said Xinline-quotation(one two[1])Y then.)']);
  change(editor, () => {
    $select(['one two', 3]);
    type('Z');
  });
  assert.deepEqual(shape(editor), ['paragraph(He said Xinline-quotation(oneZ two[1])Y then.)']);
});

test('Enter between its words leaves both halves their source, and at its edges divides only the paragraph', () => {
  const press = (words: string, offset: number) => {
    const editor = quoting();
    change(editor, () => $select([words, offset]));
    change(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    return shape(editor);
  };
  assert.deepEqual(press('one two', 3), [
    'paragraph(He said inline-quotation(one[1]))',
    'paragraph(inline-quotation( two[1]) then.)',
  ]);
  assert.deepEqual(press('one two', 0), [
    'paragraph(He said )',
    'paragraph(inline-quotation(one two[1]) then.)',
  ]);
  assert.deepEqual(press(' then.', 0), [
    'paragraph(He said inline-quotation(one two[1]))',
    'paragraph( then.)',
  ]);
});

test('its citation comes back when it alone is deleted; without words only the citation is left; with both it goes', () => {
  const editor = quoting();
  change(editor, () => {
    const quotation = $getRoot().getFirstDescendant()?.getNextSibling();
    if ($isElementNode(quotation)) quotation.getLastChild()?.remove();
  });
  assert.deepEqual(shape(editor), ['paragraph(He said inline-quotation(one two[1]) then.)']);
  change(editor, () => {
    $select(['one two', 0], ['one two', 7]);
    $removeSelected();
  });
  assert.deepEqual(shape(editor), ['paragraph(He said [1] then.)']);
  const whole = quoting();
  change(whole, () => {
    $select(['He said ', 7], [' then.', 1]);
    $removeSelected();
  });
  assert.deepEqual(shape(whole), ['paragraph(He saidthen.)']);
});

test('Backspace behind an inline quotation and Delete before one select it whole, the next key deletes it', () => {
  for (const backward of [true, false]) {
    const editor = quoting();
    change(editor, () => (backward ? $select([' then.', 0]) : $select(['He said ', 8])));
    const press = () => change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward));
    press();
    assert.deepEqual(shape(editor), ['paragraph(He said inline-quotation(one two[1]) then.)']);
    press();
    assert.deepEqual(shape(editor), ['paragraph(He said  then.)']);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    change(editor, () => {});
    assert.deepEqual(shape(editor), ['paragraph(He said inline-quotation(one two[1]) then.)']);
  }
});

test('a deletion from a paragraph into a quotation leaves what is left of it a quotation, from either side', () => {
  const make = () => noteWith(() => [paragraph('before'), $quote(clip(1, 'one two')), paragraph('after')]);
  const into = make();
  change(into, () => {
    $select(['before', 3], ['one two', 4]);
    $removeSelected();
  });
  assert.deepEqual(shape(into), ['paragraph(bef)', 'quotation(two[1])', 'paragraph(after)']);
  const outOf = make();
  change(outOf, () => {
    $select(['one two', 3], ['after', 2]);
    type('X');
  });
  assert.deepEqual(shape(outOf), ['paragraph(before)', 'quotation(oneX[1])', 'paragraph(ter)']);
  const over = make();
  change(over, () => {
    $select(['before', 3], ['after', 2]);
    $removeSelected();
  });
  assert.deepEqual(shape(over), ['paragraph(befter)']);
});

test('a quotation changes its form and keeps the words that the note has', () => {
  const editor = noteWith(() => [paragraph('So ', $quoteInline(clip(1, 'one two')), ' it is.')]);
  const turn = (form: 'block' | 'inline' | 'citation') =>
    change(editor, () => {
      const node = $citedAtCursor();
      assert.ok(node);
      $changeForm(node, form, () => null);
    });
  change(editor, () => $select(['one two', 7]));
  change(editor, () => type('!'));
  turn('block');
  assert.deepEqual(shape(editor), ['paragraph(So )', 'quotation(one two![1])', 'paragraph( it is.)']);
  turn('inline');
  assert.deepEqual(shape(editor)[1], 'paragraph(inline-quotation(one two![1]))');
  turn('citation');
  assert.deepEqual(shape(editor)[1], 'paragraph([1])');
});

test('the state of inline quotations and of the note’s settings loads as it was saved', () => {
  const editor = noteWith(() => [
    paragraph('a', $quoteInline(clip(1, 'one')), $createCitationNode(clipId(2))),
  ]);
  const state = JSON.stringify(editor.getEditorState());
  const withSettings = JSON.stringify({
    root: { ...JSON.parse(state).root, $: { note: { citationStyle: 'short', repeat: 'ibid' } } },
  });
  for (const saved of [state, withSettings]) {
    assert.equal(readWhole(saved), saved);
    assert.deepEqual(JSON.parse(JSON.stringify(editor.parseEditorState(saved))), JSON.parse(saved));
  }
});
