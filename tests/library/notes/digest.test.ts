import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId } from '../../../electron/contract/ids.ts';
import { parseNoteState, textOf } from '../../../electron/contract/note-document.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const lead = 'Ministers met in Cebu on Thursday.';

async function threeArticles(t: Parameters<typeof temporaryLibrary>[0]) {
  const temporary = temporaryLibrary(t);
  const { add, ask } = temporary;
  const first = add({
    title: 'Retreat opens',
    agency: 'VNA',
    publishedOn: '2026-01-28',
    paragraphs: [lead, 'They spoke of rice.', 'They spoke of trade.'],
  });
  const second = add({
    title: 'Retreat ends',
    agency: 'VNA',
    publishedOn: '2026-01-29',
    paragraphs: ['It ended on Friday with a statement.', 'Nothing else was said about fish.'],
  });
  const third = add({ title: 'Rain', publishedOn: null, paragraphs: ['It rained all week in the hills.'] });
  const later = await ask('clips.quote', { article: first, quote: 'They spoke of trade.', tags: ['trade'] });
  const earlier = await ask('clips.quote', { article: first, quote: 'spoke of rice', tags: ['trade'] });
  return { ...temporary, articles: [first, second, third], clips: [earlier.id, later.id] };
}

function outline(state: string): string[] {
  return (parseNoteState(state) ?? []).map((node) =>
    node.type === 'heading' ? `${node.tag} ${textOf(node)}` : `${node.type} ${textOf(node)}`,
  );
}

test('a digest has headline, agency, date, lead and clips in order, cited, by agency, the newest first', async (t) => {
  const { ask, articles } = await threeArticles(t);
  const { note, clipsMade, articles: count } = await ask('notes.digest', { articles, title: 'Press' });
  assert.deepEqual([clipsMade, count], [3, 3]);
  assert.deepEqual(outline(note.state), [
    'h1 VNA',
    'h2 Retreat ends',
    'paragraph VNA, 29 January 2026',
    'quotation It ended on Friday with a statement.',
    'h2 Retreat opens',
    'paragraph VNA, 28 January 2026',
    `quotation ${lead}`,
    'quotation spoke of rice',
    'quotation They spoke of trade.',
    'h1 Other agencies',
    'h2 Rain',
    'quotation It rained all week in the hills.',
  ]);
  const verified = await ask('notes.verify', { id: note.id });
  assert.deepEqual([verified.verbatim, verified.altered, verified.orphaned], [5, 0, 0]);
});

test('a second digest makes no clip of a lead again, and groups by topic and day as asked', async (t) => {
  const { ask, articles } = await threeArticles(t);
  await ask('notes.digest', { articles, title: 'Press' });
  const headings = async (group: 'topic' | 'date' | 'none') => {
    const { note, clipsMade } = await ask('notes.digest', { articles, title: 'P', group, language: 'vi' });
    assert.equal(clipsMade, 0);
    return outline(note.state).filter((line) => line.startsWith('h1'));
  };
  assert.deepEqual(await headings('topic'), ['h1 trade', 'h1 Chủ đề khác']);
  assert.deepEqual(await headings('date'), [
    'h1 Ngày 29 tháng 1 năm 2026',
    'h1 Ngày 28 tháng 1 năm 2026',
    'h1 Không rõ ngày',
  ]);
  assert.deepEqual(await headings('none'), ['h1 Retreat opens', 'h1 Retreat ends', 'h1 Rain']);
});

test('a digest of an article that is not there makes nothing', async (t) => {
  const { ask, refused, articles } = await threeArticles(t);
  const missing = ArticleId.parse('a000000000000');
  const failure = await refused('notes.digest', { articles: [...articles, missing], title: 'Press' });
  assert.deepEqual([failure.code, failure.about], ['not-found', missing]);
  assert.deepEqual([(await ask('notes.list', {})).notes.length, (await ask('clips.list', {})).total], [0, 2]);
});
