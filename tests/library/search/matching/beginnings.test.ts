import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beginningFinder } from '../../../../electron/library/search/matching/beginnings.ts';
import { fold } from '../../../../electron/library/search/words/analysis.ts';
import { wordsOf } from '../../../../electron/library/search/words/words.ts';

// Letters with marks and without, marks alone, apostrophes, halves of signs, what folds to none of itself.
const signs = [..."aAdđĐtTre ơĂ \u0301\u0309'’.1Σςжд한\u{1D400}\u{1F600}", '\ud835', '\udc00', '\u212a'];

test('every word that begins as a sought one does is found where it stands, and nothing that is no word', () => {
  const words = ['tr', 'd', 'a', 'đã', 'ж', 'tre', '한', 'k'].map((typed) => ({
    typed,
    folded: fold(typed),
    stem: fold(typed),
    marked: null,
  }));
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.subarray(words, { minLength: 1 }), (read, sought) => {
      const find = beginningFinder(
        sought.map((word) => ({ kind: 'words', words: [word], open: true })),
        new Map(),
      );
      assert.ok(find);
      const found = find(read);
      const all = wordsOf(read);
      for (const word of found)
        assert.ok(all.some(({ start, end }) => start === word.start && end === word.end));
      const wanted = all.filter((word) => sought.some(({ folded }) => fold(word.text).startsWith(folded)));
      for (const { start } of wanted)
        assert.ok(
          found.some((word) => word.start === start),
          `${start} in ${read}`,
        );
    }),
    { numRuns: 3_000 },
  );
});
