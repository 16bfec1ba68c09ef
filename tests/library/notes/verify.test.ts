import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ClipId } from '../../../electron/contract/ids.ts';
import type { Language } from '../../../electron/contract/models/language.ts';
import {
  heading,
  list,
  listItem,
  paragraph,
  quotation,
  quote,
  type StateNode,
  state,
  text,
} from '../../../electron/library/notes/note-state.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const english = [
  'Hanoi will host 12 ministers on January 14, and trade rose 3.5 percent to US$3.2 billion.',
  'The minister said: “We will not accept changes by force.” He left for Jakarta.',
];
const vietnamese = ['Kim ngạch đạt 1.200 tỷ đồng. Bộ trưởng nói hoà bình là lợi ích chung của các nước.'];

const cite = (clip: ClipId): StateNode => ({ type: 'citation', version: 1, clip });
const inline = (clip: ClipId, words: string): StateNode => ({
  type: 'inline-quotation',
  version: 1,
  clip,
  children: [text(words), cite(clip)],
});

/** A library with two articles, a clip of the first paragraph of each, and the verification of notes of it. */
async function desk(t: TestContext) {
  const { ask, add } = temporaryLibrary(t);
  const en = add({ title: 'Ministers meet', publishedOn: '2026-01-15', paragraphs: english });
  const vi = add({ title: 'Kim ngạch', language: 'vi', publishedOn: '2026-01-16', paragraphs: vietnamese });
  const clip = await ask('clips.quote', { article: en, quote: english[0] ?? '' });
  const clipVi = await ask('clips.quote', { article: vi, quote: vietnamese[0] ?? '' });
  const verify = async (nodes: StateNode[], language: Language = 'en') => {
    const { id, title, revision } = await ask('notes.create', { title: 'Note', language });
    const saved = await ask('notes.save', { id, title, language, revision, state: state(nodes) });
    return saved.verification;
  };
  const near = async (words: string) => (await ask('notes.near-quoted', { text: words })).near;
  return { en, vi, clip, clipVi, verify, near, add };
}

test('an altered quotation says which words differ, from what, and where it stands in the note', async (t) => {
  const { clip, verify } = await desk(t);
  const nodes = [heading(1, [text('Trade')]), quotation({ ...clip, quote: clip.quote.replace('12', '21') })];
  const [check] = (await verify(nodes)).quotations;
  assert.equal(check?.state, 'altered');
  assert.deepEqual(check?.differences, [{ kind: 'number', quoted: [16, 18], source: [16, 18] }]);
  assert.deepEqual(check?.place, { path: [1], start: 0, end: clip.quote.length });
});

test('a quotation that is shortened says how many words it leaves out', async (t) => {
  const { verify, clip } = await desk(t);
  const short = 'Hanoi will host 12 ministers […], and trade rose 3.5 percent […].';
  const [check] = (await verify([quotation({ ...clip, quote: short })])).quotations;
  assert.equal(check?.state, 'verbatim');
  assert.deepEqual(check?.allowed, ['shortened']);
  assert.deepEqual(
    check?.leftOut.map(({ words }) => words),
    [3, 4],
  );
});

test('words quoted inside a sentence may be a part of their passage, but not one that loses its figure', async (t) => {
  const { verify, clip } = await desk(t);
  const inside = (words: string) =>
    verify([paragraph([text('It will '), inline(clip.id, words), text('.')])]);
  const part = (await inside('host 12 ministers')).quotations[0];
  assert.deepEqual(
    [part?.state, part?.inline, part?.place],
    ['verbatim', true, { path: [0], start: 8, end: 25 }],
  );
  assert.equal((await inside('trade rose 3.5')).quotations[0]?.state, 'altered');
  assert.equal((await inside('host 13 ministers')).quotations[0]?.state, 'altered');
});

test('words between quotation marks are looked for in the articles, whatever the marks, and across bold words', async (t) => {
  const { en, verify } = await desk(t);
  for (const [open, close] of ['“”', '""', '«»', '‘’', "''", '„“'].map((marks) => [...marks])) {
    const { unsourced } = await verify([
      paragraph([text(`He said ${open}we will `), text('not', 1), text(` accept changes by force${close}.`)]),
    ]);
    assert.equal(unsourced.length, 1, `${open}${close}`);
    assert.equal(unsourced[0]?.text, 'we will not accept changes by force');
    assert.deepEqual(unsourced[0]?.place, { path: [0], start: 9, end: 44 });
    const found = unsourced[0]?.found;
    assert.equal(found?.article, en);
    const all = english.join('\n\n');
    assert.equal(all.slice(found?.start, found?.end), 'We will not accept changes by force');
    assert.deepEqual(found?.allowed, ['first-letter']);
  }
});

test('a quotation that no article has is unsourced, also one that drops a "not"', async (t) => {
  const { verify } = await desk(t);
  const { unsourced } = await verify([
    paragraph([text('He said “we will accept changes by force” and “the sky over the sea is green”.')]),
    quote([text('A block of words that nobody wrote anywhere')]),
  ]);
  assert.deepEqual(
    unsourced.map(({ found, text: words }) => [found, words]),
    [
      [null, 'we will accept changes by force'],
      [null, 'the sky over the sea is green'],
      [null, 'A block of words that nobody wrote anywhere'],
    ],
  );
});

test('words that nearly stand in an article are told with the place and with what is otherwise there', async (t) => {
  const { en, vi, near, add } = await desk(t);
  add({
    title: 'A lookalike',
    publishedOn: '2026-01-15',
    paragraphs: ['We shall never accept any changes of the force.'],
  });
  const changed = async (words: string) => {
    const found = await near(words);
    return (
      found && {
        article: found.article,
        source: found.source,
        differences: found.differences.map(({ kind, quoted, source }) => [
          kind,
          words.slice(...quoted),
          found.source.slice(...source),
        ]),
      }
    );
  };
  assert.deepEqual(await changed('we will accept changes by force'), {
    article: en,
    source: 'We will not accept changes by force',
    differences: [['negation', '', 'not']],
  });
  const all = english.join('\n\n');
  const found = await near('host 21 ministers on January 14, and trade rose 3.5 percent');
  assert.equal(
    all.slice(found?.start, found?.end),
    'host 12 ministers on January 14, and trade rose 3.5 percent',
  );
  assert.deepEqual(await changed('hoà bình là lợi ích riêng của các nước'), {
    article: vi,
    source: 'hoà bình là lợi ích chung của các nước',
    differences: [['word', 'riêng', 'chung']],
  });
  assert.equal(await near('the sky over the sea is green'), null);
  assert.equal(await near('by force'), null, 'too few words are like too much');
});

test('a way of speaking, an apostrophe and a quotation of the passage that its sentence cites are left alone', async (t) => {
  const { verify, clip, clipVi } = await desk(t);
  const { unsourced } = await verify([
    paragraph([text('The so-called “Doi moi” and the ministers’ meeting: it’s the bloc’s.')]),
    paragraph([text('“Hanoi will host 12 ministers”, it said.'), cite(clip.id)]),
  ]);
  assert.deepEqual(unsourced, []);
  const inVietnamese = await verify(
    [paragraph([text('Chính sách “ngoại giao cây tre”; “hòa bình là lợi ích chung”'), cite(clipVi.id)])],
    'vi',
  );
  assert.deepEqual(inVietnamese.unsourced, []);
});

test('numbers and dates of a sentence that cites are looked for in what it cites, in either language', async (t) => {
  const { verify, clip, clipVi } = await desk(t);
  const numbers = async (words: string, id: ClipId, language: Language = 'en') =>
    (await verify([paragraph([text('In 1999 all was well. '), text(words), cite(id)])], language)).numbers;
  for (const words of [
    'Twelve ministers came on 14 January 2026.',
    'On 14 Jan, 12 ministers heard of 3.5% growth.',
    'Trade was worth $3.2bn.',
  ])
    assert.deepEqual(await numbers(words, clip.id), [], words);
  assert.deepEqual(await numbers('Ngày 14/1, 12 bộ trưởng; 3,2 tỷ USD; 3,5 phần trăm.', clip.id, 'vi'), []);
  assert.deepEqual(await numbers('Trade reached 1,200 billion dong.', clipVi.id), []);
  const wrong = await numbers('On 15 February, 13 ministers heard of 35% growth.', clip.id);
  assert.deepEqual(
    wrong.map(({ text: words, clips }) => [words, clips]),
    ['15 February', '13', '35%'].map((words) => [words, [clip.id]]),
  );
  assert.deepEqual(wrong[0]?.place, { path: [0], start: 25, end: 36 });
});

test('paragraphs and items that name no source are listed; headings, labels and what cites are not', async (t) => {
  const { verify, clip } = await desk(t);
  const long = 'This paragraph says a great many things and names nobody for them.';
  const { uncited } = await verify([
    heading(1, [text(long)]),
    paragraph([text(long)]),
    paragraph([text('To: the minister')]),
    paragraph([text(long), cite(clip.id)]),
    list(false, 1, [listItem(1, [text(long)])]),
  ]);
  assert.deepEqual(
    uncited.map(({ place }) => place.path),
    [[1], [4, 0]],
  );
});
