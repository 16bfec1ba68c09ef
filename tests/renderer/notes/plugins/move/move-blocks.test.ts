import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import {
  $headingAtCursor,
  $moveBlocks,
  $moveSection,
  type Step,
} from '../../../../../renderer/notes/plugins/move/move-blocks.ts';
import { change, noteEditor } from '../../note-editor.ts';
import { outline } from '../paste/outline.ts';

const lines = (editor: LexicalEditor) => outline(JSON.stringify(editor.getEditorState()));

/** Lines as they would be written: "# a", "## b", "- item", words. */
function note(...written: string[]): LexicalEditor {
  const editor = noteEditor();
  change(editor, () => {
    for (const line of written) {
      const [, marks, words = ''] = /^(#{0,3}) ?(.*)$/.exec(line) ?? [];
      const tag = ([null, 'h1', 'h2', 'h3'] as const)[marks?.length ?? 0];
      $getRoot().append(
        (tag ? $createHeadingNode(tag) : $createParagraphNode()).append($createTextNode(words)),
      );
    }
  });
  return editor;
}

function at(editor: LexicalEditor, words: string, act: () => unknown): unknown {
  let result: unknown;
  change(editor, () => {
    const node = $getRoot()
      .getAllTextNodes()
      .find((text) => text.getTextContent() === words);
    assert.ok(node);
    node.select(0, 0);
    result = act();
  });
  return result;
}

const section = (step: Step) => () => $moveSection($headingAtCursor() ?? '', step);

test('a block moves over the one before and behind, and stays at the ends', () => {
  const editor = note('a', 'b', 'c');
  at(editor, 'c', () => $moveBlocks(-1));
  assert.deepEqual(lines(editor), ['a', 'c', 'b']);
  at(editor, 'a', () => $moveBlocks(1));
  assert.deepEqual(lines(editor), ['c', 'a', 'b']);
  assert.equal(
    at(editor, 'b', () => $moveBlocks(1)),
    false,
  );
});

test('blocks that are selected together move together', () => {
  const editor = note('a', 'b', 'c');
  change(editor, () => {
    const [, b, c] = $getRoot().getAllTextNodes();
    if (b && c) b.select(0, 0).setTextNodeRange(b, 0, c, 1);
    $moveBlocks(-1);
  });
  assert.deepEqual(lines(editor), ['b', 'c', 'a']);
});

test('an item of a list moves in its list, with what is nested in it', () => {
  const editor = noteEditor();
  const item = (words: string) => $createListItemNode().append($createTextNode(words));
  change(editor, () => {
    const nested = $createListItemNode().append($createListNode('bullet').append(item('a1')));
    $getRoot().append($createListNode('bullet').append(item('a'), nested, item('b')));
  });
  at(editor, 'b', () => $moveBlocks(-1));
  assert.deepEqual(lines(editor), ['- b', '- a', '  - a1']);
  at(editor, 'a', () => $moveBlocks(-1));
  assert.deepEqual(lines(editor), ['- a', '  - a1', '- b']);
});

test('a section moves with the sections in it', () => {
  const editor = note('# A', 'a', '## A1', 'a1', '# B', 'b');
  at(editor, 'a1', section(-1));
  assert.deepEqual(lines(editor), ['## A1', 'a1', '# A', 'a', '# B', 'b'], 'a part leaves its section');
  at(editor, 'A1', section(1));
  assert.deepEqual(lines(editor), ['# A', '## A1', 'a1', 'a', '# B', 'b']);
});

test('sections of one depth change places, and words before the first are not part of one', () => {
  const editor = note('intro', '# A', 'a', '# B', '## B1', 'b1');
  at(editor, 'B', section(-1));
  assert.deepEqual(lines(editor), ['intro', '# B', '## B1', 'b1', '# A', 'a']);
  at(editor, 'B', section(1));
  assert.deepEqual(lines(editor), ['intro', '# A', 'a', '# B', '## B1', 'b1']);
  assert.equal(
    at(editor, 'intro', () => $headingAtCursor()),
    null,
  );
});
