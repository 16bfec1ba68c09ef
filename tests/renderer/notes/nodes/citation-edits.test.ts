import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  REDO_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import {
  $createCitationNode,
  $isCitationNode,
} from '../../../../renderer/notes/nodes/citation/citation-node.ts';
import { createCitationOrder } from '../../../../renderer/notes/nodes/citation/citation-order.ts';
import { $changeForm, $citedAtCursor } from '../../../../renderer/notes/nodes/quotation/change-form.ts';
import { $insertClip, citationForms } from '../../../../renderer/notes/nodes/quotation/insert-quotation.ts';
import {
  $isQuoting,
  $quotations,
  $quote,
  $quoteInline,
  $quotingOf,
  $wordsOf,
} from '../../../../renderer/notes/nodes/quotation/quotation-words.ts';
import { readState } from '../../../../renderer/notes/read-state.ts';
import { change, clip, clipId, noteEditor, shape } from '../note-editor.ts';

const edit = fc.record({
  what: fc.constantFrom(
    'type',
    'enter',
    'back',
    'delete',
    'remove',
    'insert',
    'copy',
    'cut',
    'paste',
    'format',
    'turn',
    'undo',
    'redo',
  ),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
});

function begin(): LexicalEditor {
  const editor = noteEditor();
  change(editor, () =>
    $getRoot().append(
      $createParagraphNode().append(
        $createTextNode('before '),
        $quoteInline(clip(1, 'one two')),
        $createTextNode(' then'),
      ),
      $quote(clip(2, 'three\nfour five')),
      $createParagraphNode().append(
        $createTextNode('so'),
        $createCitationNode(clipId(3)),
        $createTextNode('.'),
      ),
    ),
  );
  return editor;
}

function $select(at: number, to: number): RangeSelection | null {
  const texts = $getRoot().getAllTextNodes();
  const [from, until] = [texts[at % Math.max(1, texts.length)], texts[to % Math.max(1, texts.length)]];
  if (!from || !until) {
    $getRoot().selectEnd();
  } else {
    const offset = at % (from.getTextContentSize() + 1);
    const selection = from.select(offset, offset);
    // Lexical 0.52's development build asserts wrongly where a range takes all of its first text away.
    if (to % 2 === 0 && offset > 0 && !until.isBefore(from))
      selection.focus.set(until.getKey(), to % (until.getTextContentSize() + 1), 'text');
  }
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

/** Whether a key at a collapsed selection needs no window to measure letters: at the edge of a text. */
function $atEdge({ anchor }: RangeSelection, backward: boolean): boolean {
  const node = anchor.getNode();
  if ($isElementNode(node)) return false;
  if (anchor.offset !== (backward ? 0 : node.getTextContentSize())) return false;
  const beside = backward ? node.getPreviousSibling() : node.getNextSibling();
  if (beside) return $isCitationNode(beside) || $isQuoting(beside);
  const block = node.getParent();
  return (
    $isElementNode(block) &&
    !block.isInline() &&
    (backward ? block.getPreviousSibling() : block.getNextSibling()) !== null
  );
}

function $citations(): string[] {
  const found: string[] = [];
  const visit = (node: LexicalNode) => {
    if ($isCitationNode(node)) found.push(node.getKey());
    if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  visit($getRoot());
  return found;
}

function $clips(nodes: readonly LexicalNode[]): string[] {
  return nodes.flatMap((node) => ($isCitationNode(node) ? [String(node.getClip())] : []));
}

function count(clips: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of clips) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function $allClips(): string[] {
  return $clips([...$citationNodes($getRoot())]);
}

function* $citationNodes(node: LexicalNode): Generator<LexicalNode> {
  if ($isCitationNode(node)) yield node;
  if ($isElementNode(node)) for (const child of node.getChildren()) yield* $citationNodes(child);
}

/** What an edit may take away: the citations that are selected, or the one beside the cursor. */
function $deletable(selection: RangeSelection | null, what: string): string[] {
  if (!selection) return [];
  if (!selection.isCollapsed()) return $clips(selection.getNodes());
  if (what !== 'back' && what !== 'delete') return [];
  const node = selection.anchor.getNode();
  const beside = what === 'back' ? node.getPreviousSibling() : node.getNextSibling();
  return beside && $isCitationNode(beside) && !$quotingOf(beside) ? $clips([beside]) : [];
}

test('through thousands of edits no citation is lost that was not deleted, none out of order, and the state loads as saved', () => {
  let edits = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 20, maxLength: 40, size: 'max' }), (steps) => {
      const editor = begin();
      const order = createCitationOrder();
      order.begin(editor.getEditorState());
      editor.registerUpdateListener((update) => void order.follow(update));
      let clips = 3;
      let clipboard = '';
      for (const { what, at, to } of steps) {
        edits += 1;
        let kept: string[] = [];
        if (what === 'undo' || what === 'redo') {
          editor.dispatchCommand(what === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
          change(editor, () => {});
        } else
          change(editor, () => {
            const selection = $select(at, to);
            if (!selection) return;
            const deletable = ['copy', 'format', 'insert', 'turn'].includes(what)
              ? []
              : $deletable(selection, what);
            kept = $allClips();
            for (const gone of deletable) kept.splice(kept.indexOf(gone), 1);
            if (what === 'type') selection.insertText('x ');
            if (what === 'enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
            if (what === 'remove') selection.removeText();
            if (what === 'format') editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
            if (
              (what === 'back' || what === 'delete') &&
              (!selection.isCollapsed() || $atEdge(selection, what === 'back'))
            )
              editor.dispatchCommand(DELETE_CHARACTER_COMMAND, what === 'back');
            if (what === 'insert') {
              clips += 1;
              $insertClip(clip((clips % 9) + 1, 'words of it'), [null, ...citationForms][at % 4] ?? null);
            }
            if (what === 'turn') {
              const node = $citedAtCursor();
              if (node) $changeForm(node, citationForms[to % 3] ?? 'block', () => null);
            }
            if ((what === 'copy' || what === 'cut') && !selection.isCollapsed()) {
              clipboard = JSON.stringify($generateJSONFromSelectedNodes(editor, selection).nodes);
              if (what === 'cut') selection.removeText();
            }
            if (what === 'paste' && clipboard)
              editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, {
                nodes: $generateNodesFromSerializedNodes(JSON.parse(clipboard)),
                selection,
              });
          });
        check(
          editor,
          kept,
          order.places().map(({ key }) => key),
          `${what} ${at} ${to}`,
        );
      }
    }),
    { numRuns: 200, seed: 11 },
  );
  assert.ok(edits > 4_000, `only ${edits} edits were made`);
});

function check(
  editor: LexicalEditor,
  kept: readonly string[],
  order: readonly string[],
  edited: string,
): void {
  const now = () => `${edited}: ${shape(editor).join(' ')}`;
  editor.read(() => {
    const counts = count($allClips());
    for (const [one, times] of count(kept))
      assert.ok((counts.get(one) ?? 0) >= times, `${one} was lost by ${now()}`);
    assert.deepEqual(order, $citations(), `the order is not the note's after ${now()}`);
    for (const quotation of $quotations()) {
      const children = quotation.getChildren();
      const last = children.at(-1);
      assert.ok(
        $isCitationNode(last) && last.getClip() === quotation.getClip(),
        `no citation at the end: ${now()}`,
      );
      assert.notEqual($wordsOf(quotation).trim(), '', `a quotation without words: ${now()}`);
      const outer = quotation.getParent();
      assert.ok(outer && $quotingOf(outer) === null, `a quotation in a quotation: ${now()}`);
    }
  });
  const state = JSON.stringify(editor.getEditorState());
  const read = readState(state);
  assert.equal(read.kind, 'whole', now());
  if (read.kind === 'whole' && read.state) assert.equal(JSON.stringify(read.state), state, now());
}
