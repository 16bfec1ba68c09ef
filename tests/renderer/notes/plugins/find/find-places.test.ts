import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { $quote } from '../../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { findPlaces } from '../../../../../renderer/notes/plugins/find/find-places.ts';
import { $findInNote, $replacePlaces } from '../../../../../renderer/notes/plugins/find/note-places.ts';
import { change, clip, noteEditor, shape } from '../../note-editor.ts';

const loose = { matchCase: false, wholeWords: false, matchMarks: false };
const found = (text: string, wanted: string, options = {}) =>
  findPlaces(text, wanted, { ...loose, ...options }).map(([start, end]) => text.slice(start, end));

test('case and tone marks count when they are asked to', () => {
  const text = 'Đàm phán, dam phan, ĐÀM PHÁN';
  assert.deepEqual(found(text, 'dam phan'), ['Đàm phán', 'dam phan', 'ĐÀM PHÁN']);
  assert.deepEqual(found(text, 'đàm phán', { matchMarks: true }), ['Đàm phán', 'ĐÀM PHÁN']);
  assert.deepEqual(found(text, 'Đàm phán', { matchMarks: true, matchCase: true }), ['Đàm phán']);
});

test('letters are the same however they are composed, and a place never divides one', () => {
  const text = 'Hà Nội'.normalize('NFD');
  assert.deepEqual(found(text, 'nội', { matchMarks: true }), ['Nội'.normalize('NFD')]);
  assert.deepEqual(found('cà', 'ca', { matchMarks: true }), []);
  assert.deepEqual(found('không', 'khôn', { wholeWords: true }), []);
  assert.deepEqual(found('“it’s”', `"it's"`), ['“it’s”']);
});

test('whole words end where letters, marks and digits end', () => {
  assert.deepEqual(found('art, part, art2, ART.', 'art', { wholeWords: true }), ['art', 'ART']);
});

test('places do not overlap, and nothing is found of nothing', () => {
  assert.equal(found('aaaa', 'aa').length, 2);
  assert.deepEqual(found('abc', ''), []);
});

test('words are found over formats, and replaced as one; quotations only when asked', () => {
  const editor = noteEditor();
  change(editor, () => {
    const bold = $createTextNode('boat').toggleFormat('bold');
    $getRoot().append(
      $createParagraphNode().append(
        $createTextNode('The ferry'),
        bold,
        $createTextNode('s left; a ferryboat'),
      ),
      $quote(clip(1, 'the ferryboat')),
    );
  });
  const places = editor.getEditorState().read(() => $findInNote('ferryboat', loose));
  assert.deepEqual(
    places.map(({ quoted }) => quoted),
    [false, false, true],
  );
  change(editor, () => void assert.equal($replacePlaces(places, 'ship', false), 2));
  assert.deepEqual(shape(editor), ['paragraph(The ships left; a ship)', 'quotation(the ferryboat[1])']);
  const quoted = editor.getEditorState().read(() => $findInNote('ferryboat', loose));
  change(editor, () => void assert.equal($replacePlaces(quoted, 'ship', true), 1));
  assert.deepEqual(shape(editor)[1], 'quotation(the ship[1])');
});
