import assert from 'node:assert/strict';
import { test } from 'node:test';
import { $createLinkNode } from '@lexical/link';
import fc from 'fast-check';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
} from 'lexical';
import { $createCitationNode } from '../../../../renderer/notes/nodes/citation/citation-node.ts';
import {
  $cutOut,
  $offsetOfPoint,
  $replaceWords,
  $selectAt,
  $wordsIn,
} from '../../../../renderer/notes/plugins/verification/word-places.ts';
import { change, clipId, noteEditor } from '../note-editor.ts';

/** Runs in a paragraph whose words are "One bold link⏎two" with a citation in the middle. */
function inParagraph<T>($run: (paragraph: ReturnType<typeof $createParagraphNode>) => T): T {
  const editor = noteEditor();
  let result: T | undefined;
  change(editor, () => {
    const bold = $createTextNode('bold').toggleFormat('bold');
    const link = $createLinkNode('https://example.org/').append($createTextNode(' link'));
    const paragraph = $createParagraphNode().append(
      $createTextNode('One '),
      bold,
      $createCitationNode(clipId(1)),
      link,
      $createLineBreakNode(),
      $createTextNode('two'),
    );
    $getRoot().append(paragraph);
    result = $run(paragraph);
  });
  return result as T;
}

const words = 'One bold link\ntwo';
const place = fc
  .tuple(fc.nat(words.length), fc.nat(words.length))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

test('words are put exactly where others stand, across formats, links and lines, and the citation stays', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('', 'new', ' und so'), (span, by) => {
      const [after, citations] = inParagraph((paragraph) => {
        $replaceWords(paragraph, span, by);
        return [
          $wordsIn(paragraph),
          paragraph.getChildren().filter((node) => node.getType() === 'citation').length,
        ];
      });
      assert.equal(after, words.slice(0, span[0]) + by + words.slice(span[1]));
      assert.equal(citations, 1);
    }),
    { numRuns: 300, seed: 3 },
  );
});

test('the nodes cut out hold exactly the words of the span, and nothing is lost', () => {
  fc.assert(
    fc.property(place, (span) => {
      const [cut, whole] = inParagraph((paragraph) => {
        const nodes = $cutOut(paragraph, span);
        return [nodes.map((node) => node.getTextContent()).join(''), $wordsIn(paragraph)];
      });
      assert.equal(cut, words.slice(...span));
      assert.equal(whole, words);
    }),
    { numRuns: 300, seed: 4 },
  );
});

test('the cursor stands at the place where it was put', () => {
  for (let offset = 0; offset < words.length; offset++) {
    const at = inParagraph((paragraph) => {
      $selectAt(paragraph, offset);
      const selection = $getSelection();
      return $isRangeSelection(selection) ? $offsetOfPoint(selection.focus) : -1;
    });
    // A line break is no place for a cursor: it stands before or behind it.
    assert.ok(Math.abs(at - offset) <= (words[offset] === '\n' ? 1 : 0), `${offset}: ${at}`);
  }
});
