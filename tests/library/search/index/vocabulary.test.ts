import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVocabulary, termsLike } from '../../../../electron/library/search/index/vocabulary.ts';
import { temporaryLibrary } from '../../../support/temporary-library.ts';

const manyWords = Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(' ');

test('the terms that are loaded step by step are those that are loaded at once, also when an article comes in between', (t) => {
  const inSteps = temporaryLibrary(t);
  inSteps.add({ paragraphs: [manyWords] });
  assert.equal(loadVocabulary(inSteps.library.db), true, 'there are more than one step loads');
  inSteps.add({ paragraphs: ['A zebrafish and word100.'] });
  while (loadVocabulary(inSteps.library.db));
  const atOnce = temporaryLibrary(t);
  atOnce.add({ paragraphs: [manyWords] });
  atOnce.add({ paragraphs: ['A zebrafish and word100.'] });
  for (const word of ['zebrafisk', 'word100', 'wort10', 'xyz']) {
    const like = (db: typeof atOnce.library.db) =>
      termsLike(db, [word, word], 2, { terms: 5_000 }).terms.sort();
    assert.deepEqual(like(inSteps.library.db), like(atOnce.library.db), word);
  }
});

test('the nearest terms come first, of those alike the ones of most articles', (t) => {
  const { add, library } = temporaryLibrary(t);
  for (const text of ['port', 'sport', 'sport spore', 'sport spore spore', 'ports spite'])
    add({ language: 'vi', paragraphs: [text] });
  assert.deepEqual(termsLike(library.db, ['spore', 'spore'], 2, { terms: 2 }), {
    terms: ['spore', 'sport'],
    more: true,
  });
  assert.deepEqual(termsLike(library.db, ['spore', 'spore'], 1, { terms: 3 }), {
    terms: ['spore', 'sport'],
    more: false,
  });
  const few = termsLike(library.db, ['spore', 'spore'], 2, { terms: 10, bytes: 1 });
  assert.deepEqual(few, { terms: ['spore'], more: true }, 'the nearest alone, however many articles have it');
});
