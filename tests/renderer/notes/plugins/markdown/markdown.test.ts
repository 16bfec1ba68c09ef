import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $quote } from '../../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { change, clip, noteEditor, shape } from '../../note-editor.ts';
import { outline } from '../paste/outline.ts';

function empty(): LexicalEditor {
  const editor = noteEditor();
  change(editor, () => {
    const paragraph = $createParagraphNode();
    $getRoot().append(paragraph);
    paragraph.select();
  });
  return editor;
}

/** Types letter by letter, as a keyboard does. */
async function type(editor: LexicalEditor, text: string): Promise<void> {
  for (const letter of text) {
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(letter);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    await Promise.resolve();
  }
}

const lines = (editor: LexicalEditor) => outline(JSON.stringify(editor.getEditorState()));

for (const [typed, becomes] of [
  ['# Purpose', '# Purpose'],
  ['### Small', '### Small'],
  ['#### four', '#### four'],
  ['- item', '- item'],
  ['* item', '- item'],
  ['1. item', '1. item'],
  ['[] task', '[ ] task'],
  ['[x] task', '[x] task'],
  ['- [x] task', '[x] task'],
  ['- [ ] task', '[ ] task'],
  ['1. [x] task', '1. [x] task'],
  ['- see [x] there', '- see [x] there'],
  ['> quoted', '> quoted'],
  ['a **bold** word', 'a **bold** word'],
  ['an *italic* word', 'an *italic* word'],
  ['a ~~struck~~ word', 'a ~~struck~~ word'],
  ['see [it](https://example.org/) now', 'see [it](https://example.org/) now'],
  ['see [it](javascript:alert) now', 'see [it](javascript:alert) now'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['snake_case_word', 'snake_case_word'],
] as const)
  test(`“${typed}” becomes “${becomes}”`, async () => {
    const editor = empty();
    await type(editor, typed);
    const [line] = lines(editor);
    assert.equal(line, becomes);
    const isMarkup = shape(editor)[0] === `paragraph(${typed})`;
    assert.equal(isMarkup, /####|javascript|2 \*|snake/.test(typed));
  });

test('three hyphens and Enter are a rule, with a line to go on in', async () => {
  const editor = empty();
  await type(editor, '---');
  change(editor, () => void editor.dispatchCommand(KEY_ENTER_COMMAND, null));
  await type(editor, 'on');
  assert.deepEqual(lines(editor), ['---', 'on']);
});

test('a box at the start of one bulleted item leaves the others bulleted, what is under it included', async () => {
  const editor = empty();
  const enter = () => change(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  const indent = () => change(editor, () => void editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined));
  await type(editor, '- a');
  enter();
  await type(editor, 'b');
  enter();
  indent();
  await type(editor, 'under b');
  enter();
  await type(editor, 'second');
  enter();
  change(editor, () => void editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined));
  await type(editor, 'c');
  for (const [words, box] of [
    ['b', '[x] '],
    ['second', '[ ] '],
  ] as const) {
    change(editor, () =>
      $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === words)
        ?.select(0, 0),
    );
    await type(editor, box);
    assert.equal(
      editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent()),
      words,
    );
  }
  assert.deepEqual(lines(editor), ['- a', '[x] b', '  - under b', '  [ ] second', '- c']);
});

test('undo takes the shortcut back first, and then what was typed', async () => {
  const editor = empty();
  await type(editor, '# ');
  assert.deepEqual(shape(editor), ['heading()']);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  assert.deepEqual(shape(editor), ['paragraph(# )']);
  await type(editor, 'x');
  assert.deepEqual(shape(editor), ['paragraph(# x)'], 'it is not made again');
});

test('in a quotation of a clip Markdown is words', async () => {
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append($quote(clip(1, 'q')));
    $getRoot().getAllTextNodes()[0]?.select(0, 0);
  });
  await type(editor, '# ');
  assert.deepEqual(shape(editor), ['quotation(# q[1])']);
});
