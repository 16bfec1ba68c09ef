import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../../electron/contract/models/article.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const paragraphs = ['First words here.', 'Second words here.', 'Third words here.'];
const related: Part = { kind: 'paragraph', text: 'Read more about it', removed: 'see-more' };

test('a part taken out leaves text, search and hash, and comes back where it was', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ paragraphs });
  const before = await ask('articles.get', { id });
  const without = await ask('articles.keep-part', { id, part: 1, kept: false });
  assert.equal(without.text, 'First words here.\n\nThird words here.');
  assert.deepEqual(without.removed, [{ part: 1, reason: 'by-hand', text: 'Second words here.' }]);
  assert.deepEqual(without.changed, [1]);
  assert.equal((await ask('search.query', { query: 'second' })).total, 0);
  assert.deepEqual((await ask('library.check', {})).findings, []);
  assert.deepEqual(await ask('articles.keep-part', { id, part: 1, kept: true }), before);
  assert.equal((await ask('search.query', { query: 'second' })).total, 1);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('what import removed can be put back, and is then found', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ paragraphs, parts: [related] });
  assert.equal((await ask('search.query', { query: '"read more"' })).total, 0);
  const article = await ask('articles.keep-part', { id, part: 3, kept: true });
  assert.ok(article.text.endsWith('\n\nRead more about it'));
  assert.deepEqual([article.removed, article.changed], [[], [3]]);
  assert.equal((await ask('search.query', { query: '"read more"' })).total, 1);
  const again = await ask('articles.keep-part', { id, part: 3, kept: false });
  assert.deepEqual(again.removed, [{ part: 3, reason: 'see-more', text: 'Read more about it' }]);
  assert.deepEqual(again.changed, []);
});

test('signs that were strewn into words come back into them', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const signs = [
    { at: 2, text: '§' },
    { at: 5, text: '¶¶' },
  ];
  const id = add({
    paragraphs: ['First.'],
    parts: [{ kind: 'paragraph', text: 'Noisy words', removed: null, signs }],
  });
  const before = await ask('articles.get', { id });
  assert.deepEqual(
    before.removed.map(({ part, text }) => [part, text]),
    [
      [1, '§'],
      [1, '¶¶'],
    ],
  );
  const shown = await ask('articles.keep-part', { id, part: 1, kept: true });
  assert.equal(shown.text, 'First.\n\nNo§isy¶¶ words');
  assert.deepEqual(shown.removed, []);
  assert.equal((await ask('articles.keep-part', { id, part: 1, kept: false })).text, 'First.');
  assert.deepEqual(await ask('articles.keep-part', { id, part: 1, kept: true }), before);
});

test('clips stay where they were: they move with their part, and are orphaned while it is out', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ paragraphs });
  const [first, second, third] = await Promise.all(
    ['First words', 'Second words', 'Third words'].map((quote) => ask('clips.quote', { article: id, quote })),
  );
  const across = await ask('clips.quote', { article: id, quote: 'here.\n\nThird' });
  await ask('articles.keep-part', { id, part: 1, kept: false });
  const states = async () => {
    const { clips } = await ask('clips.list', { article: id });
    return Object.fromEntries(clips.map(({ quote, start, orphaned }) => [quote, orphaned ? null : start]));
  };
  assert.deepEqual(await states(), {
    'First words': 0,
    'Second words': null,
    'Third words': 19,
    'here.\n\nThird': null,
  });
  await ask('articles.keep-part', { id, part: 1, kept: true });
  const back = (await ask('clips.list', { article: id })).clips;
  assert.deepEqual(back, [across, third, second, first]);
});

test('a note’s quotation of a part that is out is orphaned, and verbatim again when it is back', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ paragraphs });
  const clip = await ask('clips.quote', { article: id, quote: 'Second words' });
  const note = await ask('notes.create', { title: 'Note' });
  await ask('notes.append-clip', { id: note.id, clip: clip.id });
  const state = async () => (await ask('notes.verify', { id: note.id })).quotations[0]?.state;
  await ask('articles.keep-part', { id, part: 1, kept: false });
  assert.equal(await state(), 'orphaned');
  await ask('articles.keep-part', { id, part: 1, kept: true });
  assert.equal(await state(), 'verbatim');
});

test('a part that is not there, or an article that is not, is refused', async (t) => {
  const { add, refused } = temporaryLibrary(t);
  const id = add({ paragraphs });
  assert.equal((await refused('articles.keep-part', { id, part: 3, kept: true })).code, 'invalid-input');
  assert.equal(
    (await refused('articles.keep-part', { id: 'a000000000000', part: 0, kept: true })).code,
    'not-found',
  );
});
