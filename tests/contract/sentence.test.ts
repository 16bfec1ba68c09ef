import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence } from '../../electron/contract/sentence.ts';

const locale = {
  plain: 'Nothing to fill in.',
  found: 'In {place}: {what}',
  'articles.one': '{count} article',
  'articles.other': '{count} articles',
};

test('a sentence is filled with its values, and what is not known is left out', () => {
  assert.equal(sentence(locale, 'plain'), 'Nothing to fill in.');
  assert.equal(sentence(locale, 'found', { place: 'Hà Nội', what: '$& {place}' }), 'In Hà Nội: $& {place}');
  assert.equal(sentence(locale, 'found', { place: 'Hanoi' }), 'In Hanoi:');
});

test('counts choose their form and are written as the language writes them', () => {
  assert.equal(sentence(locale, 'articles', { count: 1 }), '1 article');
  assert.equal(sentence(locale, 'articles', { count: 12_345 }), '12,345 articles');
  assert.equal(sentence(locale, 'articles', { count: 1 }, 'vi'), '1 articles');
  assert.equal(sentence(locale, 'articles', { count: 12_345 }, 'vi'), '12.345 articles');
});

test('a sentence that is missing shows as its key', () => {
  assert.equal(sentence(locale, 'no.such'), 'no.such');
});
