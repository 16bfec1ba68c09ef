import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Part } from '../../../../electron/contract/models/article.ts';
import type { Snippet } from '../../../../electron/contract/models/search.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

const filler = 'Nothing of note was said at the time by anybody who had come from afar to listen. '
  .repeat(6)
  .trim();
const outside = (kind: 'caption' | 'related', text: string): Part => ({ kind, text, removed: null });

function article(t: TestContext, paragraphs: string[], parts: Part[] = []): TemporaryLibrary {
  const library = temporaryLibrary(t);
  library.add({ title: 'Minister in Cebu', paragraphs, parts });
  return library;
}

async function snippets(library: TemporaryLibrary, query: string): Promise<Snippet[]> {
  const { hits } = await library.ask('search.query', { query });
  return hits[0]?.snippets ?? [];
}

const marked = ({ text, marks }: Snippet) => marks.map(([start, end]) => text.slice(start, end));

test('a snippet is a short passage, word for word, with whole words marked in every form', async (t) => {
  const text = `${filler} Ministers met the minister's envoy, O’Neil, on trade. ${filler}`;
  const [snippet] = await snippets(article(t, [text]), "minister trade o'neil");
  assert.ok(snippet);
  assert.deepEqual(marked(snippet), ['Ministers', 'minister', 'O’Neil', 'trade']);
  assert.ok(text.includes(snippet.text));
  assert.ok(snippet.text.length >= 120 && snippet.text.length <= 200, `${snippet.text.length}`);
  assert.match(` ${text} `, new RegExp(`\\s${snippet.text.replaceAll('.', '\\.')}\\s`), 'no word is cut');
});

test('the two best passages are shown in reading order: those with different words before those with one', async (t) => {
  const paragraphs = [
    `Trade. ${filler}`,
    `Trade grew. ${filler}`,
    `A port. ${filler}`,
    `Port and ship. ${filler}`,
  ];
  const found = await snippets(article(t, paragraphs), 'trade port ship');
  assert.deepEqual(found.map(marked), [['Trade'], ['Port', 'ship']]);
});

test('one long paragraph gives two passages that do not overlap', async (t) => {
  const text = `${filler} First the ship. ${filler} Then the port. ${filler}`;
  const found = await snippets(article(t, [text]), 'ship port');
  assert.deepEqual(found.map(marked), [['ship'], ['port']]);
});

test('a phrase is marked where its words stand in a row, and nowhere else', async (t) => {
  const [snippet] = await snippets(
    article(t, ['The sea, the east, and the East Sea of the east.']),
    '"east sea"',
  );
  assert.deepEqual(snippet && marked(snippet), ['East', 'Sea']);
});

test('words near each other are marked where they are near, and nowhere else', async (t) => {
  const text = `East and west. ${filler} The code for the East Sea. ${filler} Sea.`;
  const [snippet, second] = await snippets(article(t, [text]), '"east sea code"~5');
  assert.deepEqual(snippet && marked(snippet), ['code', 'East', 'Sea']);
  assert.equal(second, undefined);
});

test('the words of a group are marked, save those that it leaves out', async (t) => {
  const library = article(t, ['The ship left the port with a crew and a cargo.']);
  for (const [query, words] of [
    ['(ship OR plane) AND port', ['ship', 'port']],
    ['cargo (crew -plane) -(plane ship)', []],
    ['cargo (crew -plane) -(plane AND ship)', ['crew', 'cargo']],
  ] as const) {
    const [snippet] = await snippets(library, query);
    assert.deepEqual(snippet ? marked(snippet) : [], words, query);
  }
});

test('when only the title is found, the first lines are shown without marks', async (t) => {
  const [snippet, second] = await snippets(article(t, [filler]), 'cebu');
  assert.deepEqual(snippet?.marks, []);
  assert.ok(snippet && filler.startsWith(snippet.text) && snippet.text.length > 120);
  assert.equal(second, undefined);
});

test('captions give snippets, related links only when they are asked for', async (t) => {
  const library = article(
    t,
    [filler],
    [outside('caption', 'Ships at anchor'), outside('related', 'Ships sink')],
  );
  assert.deepEqual(
    (await snippets(library, 'ship')).map(({ text }) => text),
    ['Ships at anchor'],
  );
  assert.deepEqual(
    (await snippets(library, 'related:ship')).map(({ text }) => text),
    ['Ships sink'],
  );
});

test('a lead that the text repeats is shown once', async (t) => {
  const found = await snippets(
    article(t, ['The ship came.', 'The ship came.', 'A second ship left.']),
    'ship',
  );
  assert.deepEqual(
    found.map(({ text }) => text),
    ['The ship came.', 'A second ship left.'],
  );
});

test('a word longer than a snippet is shown whole', async (t) => {
  const long = 'x'.repeat(300);
  const [snippet] = await snippets(article(t, [`Word ${long} end`]), long);
  assert.deepEqual(snippet && marked(snippet), [long]);
});

test('the end of a longer word is not marked, nor a word that only begins alike', async (t) => {
  const [snippet] = await snippets(
    article(t, ['Reports of sports at the airport: o’port, ‘port’ and portal.']),
    'port',
  );
  assert.deepEqual(snippet?.marks, [[43, 47]]);
});

test('a Vietnamese passage marks the words as they stand, in either normal form', async (t) => {
  const text = 'Con đường hoà bình của ông Lê Hoài Trung';
  const [snippet] = await snippets(article(t, [text.normalize('NFD')]), 'đường hòa lê');
  assert.deepEqual(snippet && marked(snippet).map((word) => word.normalize('NFC')), ['đường', 'hoà', 'Lê']);
});

test('the places of a query in an article are told for the title and for each block', async (t) => {
  const library = article(
    t,
    ['No.', 'The minister spoke.'],
    [outside('caption', 'Cebu'), outside('related', 'Minister')],
  );
  const [hit] = (await library.ask('search.query', { query: 'minister cebu' })).hits;
  assert.ok(hit);
  assert.deepEqual(await library.ask('search.locate', { query: 'minister cebu', article: hit.id }), {
    title: [[[0, 8]], [[12, 16]]],
    blocks: [
      { block: 1, hits: [[[4, 12]]] },
      { block: 2, hits: [[[0, 4]]] },
    ],
  });
});

test('what is excluded is not marked, and an unknown article is not found', async (t) => {
  const library = article(t, ['The minister spoke.']);
  const [hit] = (await library.ask('search.query', { query: 'minister -ship' })).hits;
  assert.ok(hit);
  const located = await library.ask('search.locate', { query: '+minister -spoke', article: hit.id });
  assert.deepEqual(located.blocks, [{ block: 0, hits: [[[4, 12]]] }]);
  const failure = await library.refused('search.locate', { query: 'x', article: 'a000000000000' });
  assert.equal(failure.code, 'not-found');
});

test('a misspelling that is asked again marks the words that it was found to stand for, and no others', async (t) => {
  const library = temporaryLibrary(t);
  const common = [...'bcdfghjklmnpqrtwx'].flatMap((sign) => [`h${sign}aven`, `ha${sign}ven`, `hav${sign}en`]);
  for (let copy = 0; copy < 3; copy++) library.add({ title: `List ${copy}`, paragraphs: [common.join(' ')] });
  library.add({ title: 'Port', paragraphs: ['From havzen to habven by ship.'] });
  const ask = () => library.ask('search.query', { query: 'haven~1' });
  const [first, again] = [await ask(), await ask()];
  assert.equal(first.mistakes[0]?.code, 'too-many-words');
  assert.deepEqual(again.hits, first.hits);
});
