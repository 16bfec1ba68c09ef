import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inScope, scopeOf } from '../../../renderer/search/scope.ts';

test('a query says where it looks, and the last word on that counts', () => {
  assert.equal(scopeOf('cebu retreat'), 'articles');
  assert.equal(scopeOf('in:clips cebu'), 'clips');
  assert.equal(scopeOf('cebu IN:Notes'), 'notes');
  assert.equal(scopeOf('in:clips cebu in:articles'), 'articles');
  assert.equal(scopeOf('begin:clips in:clip'), 'articles');
});

test('the same words are looked for elsewhere', () => {
  assert.equal(inScope('cebu retreat', 'clips'), 'in:clips cebu retreat');
  assert.equal(inScope('in:clips  cebu in:notes', 'notes'), 'in:notes cebu');
  assert.equal(inScope('in:clips "code of conduct"', 'articles'), '"code of conduct"');
});
