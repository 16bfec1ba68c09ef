import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ArticleId } from '../../../electron/contract/ids.ts';
import { seqOf } from '../../../electron/library/articles/article-table.ts';
import { replaceParts } from '../../../electron/library/articles/replace-parts.ts';
import { transaction } from '../../../electron/library/db/transaction.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const first = 'The two ministers agreed to hold the next meeting of the committee in Hanoi in March.';
const twin = 'The two ministers agreed to hold the next meeting of the committee in Manila in March.';
const paragraphs = [
  `A lead. ${first} They shook hands.`,
  'Something in between.',
  `Later. ${twin} It rained.`,
];

function changing(t: TestContext) {
  const library = temporaryLibrary(t);
  return {
    ...library,
    change(id: ArticleId, texts: string[]) {
      const seq = seqOf(library.library.db, id);
      assert.ok(seq !== null);
      transaction(library.library.db, () =>
        replaceParts(
          library.library.db,
          seq,
          texts.map((text) => ({ kind: 'paragraph', text, removed: null })),
        ),
      );
    },
  };
}

test('a clip tells how it came to its place, and is exact again when its words are', async (t) => {
  const { ask, add, change } = changing(t);
  const article = add({ paragraphs });
  const { id } = await ask('clips.quote', { article, quote: first });
  const state = async () => {
    const { orphaned, anchored, start, end, quote } = await ask('clips.get', { id });
    const { text } = await ask('articles.get', { id: article });
    assert.equal(quote, first);
    return { orphaned, ...anchored, there: orphaned ? null : text.slice(start, end) };
  };
  change(article, ['New.', ...paragraphs]);
  assert.deepEqual(await state(), {
    orphaned: false,
    how: 'exact',
    score: null,
    passage: null,
    left: false,
    there: first,
  });
  change(article, ['New.', `A lead, edited. ${first} They shook hands.`, ...paragraphs.slice(1)]);
  assert.deepEqual((await state()).how, 'context');

  const edited = first.replace('March', 'April');
  change(article, [`A lead, edited. ${edited} They shook hands.`, ...paragraphs.slice(1)]);
  const near = await state();
  assert.deepEqual([near.how, near.passage, near.there], ['approximate', edited, edited]);
  assert.ok(near.score !== null && near.score > 0.9 && near.score < 1, String(near.score));

  change(article, [`A lead, edited. ${first} They shook hands.`, ...paragraphs.slice(1)]);
  assert.deepEqual([(await state()).there, (await state()).passage], [first, null]);
});

test('a clip whose passage went is an orphan, with its lookalike for the analyst to choose', async (t) => {
  const { ask, add, change, refused } = changing(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.quote', { article, quote: first });
  const note = await ask('notes.create', { title: 'Briefing' });
  await ask('notes.append-clip', { id: note.id, clip: clip.id });
  change(article, ['A lead. They shook hands.', ...paragraphs.slice(1)]);
  assert.equal((await ask('clips.get', { id: clip.id })).orphaned, true);
  assert.equal((await ask('notes.verify', { id: note.id })).quotations[0]?.state, 'orphaned');

  const { candidates } = await ask('clips.candidates', { id: clip.id });
  const [best] = candidates;
  assert.equal(best?.passage, twin);
  assert.ok(best.score < 0.9);

  assert.equal((await ask('clips.leave', { id: clip.id, left: true })).anchored.left, true);
  const chosen = await ask('clips.anchor', { id: clip.id, start: best.start, end: best.end });
  assert.deepEqual(
    [chosen.orphaned, chosen.quote, chosen.anchored],
    [false, first, { how: 'by-hand', score: null, passage: twin, left: false }],
  );
  assert.equal((await ask('notes.verify', { id: note.id })).quotations[0]?.state, 'altered');
  assert.equal((await refused('clips.anchor', { id: clip.id, start: 5, end: 5 })).code, 'invalid-input');
  // It stays where the analyst put it, whatever else changes.
  change(article, ['Another lead.', 'A lead. They shook hands.', ...paragraphs.slice(1)]);
  const later = await ask('clips.get', { id: clip.id });
  assert.deepEqual([later.orphaned, later.anchored.passage], [false, twin]);
});

test('an orphan finds back when its words come back, and a clip in the bin is placed too', async (t) => {
  const { ask, add, change } = changing(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.quote', { article, quote: first });
  await ask('clips.bin', { id: clip.id, binned: true });
  change(article, ['A lead. They shook hands.', ...paragraphs.slice(1)]);
  assert.equal((await ask('clips.get', { id: clip.id })).orphaned, true);
  change(article, ['In front.', ...paragraphs]);
  const back = await ask('clips.get', { id: clip.id });
  assert.deepEqual([back.orphaned, back.start], [false, 'In front.\n\nA lead. '.length]);
});

test('of two paragraphs of the same words, the clip of the one that went is an orphan', async (t) => {
  const { ask, add, change } = changing(t);
  const same = `Read more in our next issue. ${first} Read more in our next issue.`;
  const article = add({ paragraphs: [same, 'One between them that nobody mistakes.', same, 'The end.'] });
  const clip = await ask('clips.quote', { article, quote: first });
  change(article, ['One between them that nobody mistakes.', same, 'The end.']);
  assert.equal((await ask('clips.get', { id: clip.id })).orphaned, true);
});
