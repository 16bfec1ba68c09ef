import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchParts } from '../../../electron/library/articles/match-parts.ts';
import { importing } from '../import/importing.ts';

/** windows-1252 bytes: each sign is one byte. */
const latin = (text: string) => Buffer.from(text, 'latin1');
const story =
  'A caf\xe9 in Hanoi\n\nHanoi (VNA) - The caf\xe9 opened on January 5, 2026, near the na\xefve gallery.\n\nEverybody came to the opening.\n\nThe owner said she was happy.\n';

test('an original is read again in another encoding; clips, changes and corrections stay', async (t) => {
  const { ask, importPaths, file } = importing(t);
  const { imported } = await importPaths(file('a.txt', latin(story)));
  const id = imported[0]?.id;
  assert.ok(id);
  const before = await ask('articles.get', { id });
  const owner = before.blocks.find(({ text }) => text.startsWith('The owner'));
  assert.ok(owner);
  const clip = await ask('clips.quote', { article: id, quote: 'came to the opening' });
  const spoilt = await ask('clips.quote', { article: id, quote: 'café opened' });
  await ask('articles.keep-part', { id, part: owner.part, kept: false });
  await ask('articles.correct', { ids: [id], fields: { byline: 'An Author' } });

  const turkish = await ask('articles.reread', { id, encoding: 'tcvn3' });
  assert.equal(turkish.encoding, 'tcvn3');
  assert.ok(!turkish.text.includes('café'));
  assert.ok(!turkish.text.includes('The owner'));
  assert.equal(turkish.byline, 'An Author');
  const kept = await ask('clips.get', { id: clip.id });
  assert.deepEqual([kept.orphaned, turkish.text.slice(kept.start, kept.end)], [false, clip.quote]);
  assert.equal((await ask('clips.get', { id: spoilt.id })).orphaned, true);

  await ask('articles.reread', { id, encoding: 'windows-1252' });
  const back = await ask('articles.keep-part', { id, part: owner.part, kept: true });
  assert.deepEqual({ ...back, corrected: [], byline: null }, { ...before, byline: null });
  const found = await ask('clips.get', { id: spoilt.id });
  assert.deepEqual([found.orphaned, found.start, found.end], [false, spoilt.start, spoilt.end]);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('the encodings an original may be in are shown with what it then says', async (t) => {
  const { ask, importPaths, file } = importing(t);
  const { imported } = await importPaths(file('a.txt', latin(story)));
  const id = imported[0]?.id;
  assert.ok(id);
  const { encodings } = await ask('articles.encodings', { id });
  assert.ok(encodings.some(({ preview }) => preview.includes('café')));
  assert.ok(encodings.length > 1);
  assert.ok((await ask('articles.original', { id })).text.includes('café'));
});

test('parts are matched by their words: by number first, then in reading order', () => {
  const parts = (...texts: string[]) =>
    texts.map((text) => ({ kind: 'paragraph' as const, text, removed: null }));
  const matched = (before: string[], after: string[]) =>
    Object.fromEntries(matchParts(parts(...before), parts(...after)));
  assert.deepEqual(matched(['a', 'b', 'c'], ['new', 'a', 'b', 'c']), { 0: 1, 1: 2, 2: 3 });
  assert.deepEqual(matched(['x', 'a', 'x'], ['x', 'new', 'x']), { 0: 0, 2: 2 });
  assert.deepEqual(matched(['x', 'a', 'x', 'b'], ['a', 'x', 'b', 'x']), { 0: 1, 1: 0, 2: 3, 3: 2 });
  assert.deepEqual(matched(['a'], []), {});
});
