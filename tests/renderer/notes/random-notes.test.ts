import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type TextFormatType,
} from 'lexical';
import { $createCalloutNode } from '../../../renderer/notes/nodes/callout/callout-node.ts';
import { $createContentsNode } from '../../../renderer/notes/nodes/contents/contents-node.ts';
import { $createFootnoteNode } from '../../../renderer/notes/nodes/footnote/footnote-node.ts';
import { $createImageNode } from '../../../renderer/notes/nodes/image/image-node.ts';
import { $createPageBreakNode } from '../../../renderer/notes/nodes/page-break/page-break-node.ts';
import { $quote, $quoteInline } from '../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { $findInNote, $replacePlaces } from '../../../renderer/notes/plugins/find/note-places.ts';
import { $insertBlock } from '../../../renderer/notes/plugins/insert/insert-block.ts';
import { $moveBlocks } from '../../../renderer/notes/plugins/move/move-blocks.ts';
import type { PastedBlock, PastedInline } from '../../../renderer/notes/plugins/paste/pasted.ts';
import { $pastedNodes } from '../../../renderer/notes/plugins/paste/pasted-nodes.ts';
import { readState } from '../../../renderer/notes/read-state.ts';
import { serialiseState } from '../../../renderer/notes/serialise-state.ts';
import { change, clip, noteEditor } from './note-editor.ts';

const words = fc
  .array(fc.constantFrom('Đàm phán', 'ferry', 'o', '“x”', '<b>', 'Nguyễn'.normalize('NFD')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join(' '));
const formats: TextFormatType[] = ['bold', 'italic', 'underline', 'superscript', 'highlight'];
const inline: fc.Arbitrary<PastedInline[]> = fc.array(
  fc.oneof(
    fc.record({
      text: words,
      formats: fc.subarray(formats),
      link: fc.constantFrom(null, null, 'https://example.org/'),
    }),
    fc.constant('break' as const),
    fc.record({ footnote: words }),
  ),
  { maxLength: 4 },
);
const line: fc.Arbitrary<PastedBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('p' as const, 'h1' as const, 'h3' as const, 'quote' as const), inline }),
  fc.record({
    kind: fc.constant('item' as const),
    ordered: fc.boolean(),
    level: fc.nat(4),
    checked: fc.constantFrom(null, true, false),
    start: fc.integer({ min: 1, max: 9 }),
    inline,
  }),
);
const cell = fc.record({
  header: fc.constantFrom(null, 'row' as const, 'column' as const),
  colSpan: fc.constant(1),
  rowSpan: fc.constant(1),
  blocks: fc.array(line, { maxLength: 2 }),
});
const block: fc.Arbitrary<PastedBlock> = fc.oneof(
  { weight: 4, arbitrary: line },
  fc.constant({ kind: 'rule' as const }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  }),
);

/** Blocks that no other program has. */
const $own: readonly (() => LexicalNode)[] = [
  () => $createCalloutNode('risk').append($createTextNode('It may rain'), $createFootnoteNode('Or snow')),
  () => $createImageNode({ image: 'a'.repeat(64), description: 'A map', caption: 'Sea', width: 50 }),
  () => $createPageBreakNode(),
  () => $createContentsNode(),
  () => $quote(clip(1, 'word for word\nin two lines')),
  () =>
    $createParagraphNode().append(
      $createTextNode('He said '),
      $quoteInline(clip(2, 'no')),
      $createTextNode('.'),
    ),
];

type Edit = (at: number) => void;
const $edits: readonly Edit[] = [
  () => $withRange((selection) => selection.insertText('mới ')),
  () => $withRange((selection) => selection.insertParagraph()),
  () => $withRange((selection) => selection.insertLineBreak()),
  () => $withRange((selection) => selection.removeText()),
  () => $withRange((selection) => selection.formatText('bold')),
  (at) => $insertBlock(($own[at % $own.length] ?? $createParagraphNode)()),
  (at) => void $moveBlocks(at % 2 === 0 ? 1 : -1),
  () => {
    const places = $findInNote('ferry', { matchCase: false, wholeWords: true, matchMarks: false });
    $replacePlaces(places, 'phà', false);
  },
];

function $withRange(act: (selection: import('lexical').RangeSelection) => void): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) act(selection);
}

/** Selects from a place in one of the note's texts to its end, or to a place in the next. */
function $select(at: number): void {
  const texts = $getRoot().getAllTextNodes();
  const first = texts[at % Math.max(1, texts.length)];
  if (!first) {
    const block = $getRoot().getFirstChild();
    if ($isElementNode(block)) block.selectStart();
    return;
  }
  const next = at % 3 === 0 ? (texts[texts.indexOf(first) + 1] ?? first) : first;
  first
    .select(0, 0)
    .setTextNodeRange(first, at % (first.getTextContentSize() + 1), next, next.getTextContentSize());
}

/** What is written is read again as the same, whole. */
function check(editor: LexicalEditor): void {
  const state = JSON.stringify(editor.getEditorState());
  assert.equal(serialiseState(editor.getEditorState()), state);
  assert.equal(JSON.stringify(editor.parseEditorState(state)), state);
  const read = readState(state);
  assert.equal(read.kind, 'whole');
  if (read.kind === 'whole' && read.state) assert.equal(JSON.stringify(read.state), state);
}

test('random notes with every kind of node, randomly edited, are read again as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }),
      fc.array(fc.nat($own.length - 1), { maxLength: 3 }),
      fc.array(fc.tuple(fc.nat($edits.length - 1), fc.nat(1_000)), { maxLength: 8 }),
      (blocks, own, edits) => {
        const editor = noteEditor();
        change(editor, () => {
          $getRoot().append(
            ...$pastedNodes(blocks),
            ...own.map((at) => $own[at]?.() ?? $createParagraphNode()),
          );
        });
        check(editor);
        for (const [edit, at] of edits) {
          change(editor, () => {
            $select(at);
            $edits[edit]?.(at);
          });
          check(editor);
        }
      },
    ),
    { seed: 6, numRuns: 150 },
  );
});
