import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { ArticleId } from '../../../../electron/contract/ids.ts';
import type { Facets, SearchFilter } from '../../../../electron/contract/models/search.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

const agencies = ['VNA', 'Reuters', null];
const places = ['Hanoi', 'Jakarta', null];
const days = ['2026-01-03', '2026-01-20', '2026-02-11', '2025-12-30', '2026-03', null];
const tagNames = ['asean', 'biển', 'trade'];

/** One article of a random library; two of the same `text` are reprints of one story. */
const article = fc.record({
  text: fc.integer({ min: 0, max: 7 }),
  language: fc.constantFrom('en', 'vi'),
  agency: fc.constantFrom(...agencies),
  place: fc.constantFrom(...places),
  publishedOn: fc.constantFrom(...days),
  clips: fc.array(fc.subarray(tagNames), { maxLength: 2 }),
  binned: fc.boolean(),
  notArticle: fc.boolean(),
});
const articles = fc.array(article, { minLength: 1, maxLength: 14 });
type Given = typeof article extends fc.Arbitrary<infer G> ? G : never;

const filters: fc.Arbitrary<SearchFilter> = fc.record(
  {
    language: fc.constantFrom('en', 'vi', 'fr'),
    agencies: fc.subarray(['VNA', 'Reuters', '', 'AFP'], { minLength: 1 }),
    places: fc.subarray(['Hanoi', ''], { minLength: 1 }),
    tags: fc.subarray(tagNames, { minLength: 1 }),
    clipped: fc.boolean(),
    from: fc.constantFrom('2026-01-01', '2026-01-15'),
    to: fc.constantFrom('2026-02-01', '2026-03-05'),
    notArticle: fc.boolean(),
  },
  { requiredKeys: [] },
);

async function fill(library: TemporaryLibrary, given: readonly Given[]): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (const { text, clips, binned, ...facts } of given) {
    const words = ['ministers', 'summit', 'storm', 'rice'].filter((_, at) => (text >> at) & 1 || at === 0);
    const id = library.add({
      title: `Number ${ids.length}`,
      ...facts,
      paragraphs: [`${words.join(' ')} met in session number ${text} today`],
    });
    ids.push(id);
    for (const tags of clips) {
      const clip = await library.ask('clips.create', { article: id, start: 0, end: 5, tags });
      if (binned) await library.ask('clips.bin', { id: clip.id, binned: true });
    }
  }
  return ids;
}

/** The last day that a month has in a filter; months of ISO dates are compared as text. */
const monthRange = (month: string) => ({ from: `${month}-01`, to: `${month}-31`.replace('02-31', '02-28') });

test('a count is what a search finds when that value is chosen, and a facet does not narrow its own counts', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      articles,
      filters,
      fc.constantFrom('', 'ministers', 'summit', '+storm -rice', 'nothing'),
      fc.boolean(),
      async (given, filter, query, folding) => {
        // The list of all there is folds nothing.
        const foldReprints = folding && query !== '';
        const library = temporaryLibrary(t);
        await fill(library, given);
        const totalOf = async (chosen: SearchFilter) =>
          query
            ? (await library.ask('search.query', { query, foldReprints, ...chosen })).total
            : (await library.ask('articles.list', { limit: 0, ...chosen })).total;
        const facets = await library.ask('search.facets', { query, foldReprints, ...filter });

        const counted = (values: { value: string; count: number }[]) =>
          Object.fromEntries(values.map(({ value, count }) => [value, count]));
        const naive = async (values: readonly string[], choose: (value: string) => SearchFilter) => {
          const found: Record<string, number> = {};
          for (const value of values) {
            const total = await totalOf({ ...filter, ...choose(value) });
            if (total > 0) found[value] = total;
          }
          return found;
        };
        const nonZero = (values: Record<string, number>) =>
          Object.fromEntries(Object.entries(values).filter(([, count]) => count > 0));

        assert.deepEqual(
          nonZero(counted(facets.languages)),
          await naive(['en', 'vi'], (language) => ({ language })),
        );
        assert.deepEqual(
          nonZero(counted(facets.agencies)),
          await naive(['VNA', 'Reuters', ''], (agency) => ({ agencies: [agency] })),
        );
        assert.deepEqual(
          nonZero(counted(facets.places)),
          await naive(['Hanoi', 'Jakarta', ''], (place) => ({ places: [place] })),
        );
        assert.deepEqual(nonZero(counted(facets.tags)), await naive(tagNames, (tag) => ({ tags: [tag] })));
        assert.deepEqual(
          counted(facets.months),
          await naive(['2025-12', '2026-01', '2026-02', '2026-03'], monthRange),
        );
        assert.deepEqual(facets.clipped, {
          yes: await totalOf({ ...filter, clipped: true }),
          no: await totalOf({ ...filter, clipped: false }),
        });
        library.close();
      },
    ),
    { numRuns: 60, seed: 4 },
  );
});

function counts(values: Facets['agencies']): [string, number][] {
  return values.map(({ value, count }) => [value, count]);
}

function press(t: TestContext): TemporaryLibrary {
  const library = temporaryLibrary(t);
  const summit = 'ASEAN ministers met in Cebu and agreed on a code for the sea. '.repeat(6);
  library.add({ title: 'Summit', agency: 'VNA', publishedOn: '2026-01-29', paragraphs: [summit] });
  library.add({ title: 'Summit again', agency: 'AFP', publishedOn: '2026-01-30', paragraphs: [summit] });
  library.add({
    title: 'Rice',
    agency: 'AFP',
    publishedOn: '2026-02-02',
    paragraphs: ['ASEAN rice prices rose.'],
  });
  return library;
}

test('a story with reprints is one result when they are folded, and can be looked at alone', async (t) => {
  const { ask } = press(t);
  const found = await ask('search.query', { query: 'asean', foldReprints: true });
  assert.equal(found.total, 2);
  assert.equal(found.hits.length, 2);
  assert.equal((await ask('search.query', { query: 'asean' })).total, 3);
  const { stories, folded } = await ask('search.facets', { query: 'asean', foldReprints: true });
  assert.deepEqual(
    stories.map(({ title, count }) => [title, count]),
    [['Summit', 2]],
  );
  assert.equal(folded, 1);
  const story = stories[0]?.article;
  const whole = await ask('search.query', {
    query: 'asean',
    foldReprints: true,
    ...(story ? { story } : {}),
  });
  assert.deepEqual(whole.hits.map(({ title }) => title).sort(), ['Summit', 'Summit again']);
});

test('pages of folded results neither repeat nor leave out an article', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  for (let story = 0; story < 12; story++)
    for (let reprint = 0; reprint <= story % 4; reprint++)
      add({
        title: `Story ${story}, ${reprint}`,
        paragraphs: [`Ministers talked about subject number${story} alone`],
      });
  for (const sort of ['relevance', 'date'] as const) {
    const input = { query: 'ministers', foldReprints: true, sort };
    const all = await ask('search.query', input);
    assert.equal(all.total, 12);
    const paged = [];
    for (let offset = 0; offset < 12; offset += 5)
      paged.push(...(await ask('search.query', { ...input, limit: 5, offset })).hits);
    assert.deepEqual(
      paged.map(({ id }) => id),
      all.hits.map(({ id }) => id),
    );
    assert.equal(new Set(paged.map(({ title }) => title.split(',')[0])).size, 12);
  }
});

test('results are sorted by date, newest first and undated last', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  for (const publishedOn of ['2026-01-05', null, '2026-02', '2026-01-09'])
    add({ title: String(publishedOn), publishedOn, paragraphs: ['Ministers met.'] });
  const { hits } = await ask('search.query', { query: 'ministers', sort: 'date' });
  assert.deepEqual(
    hits.map(({ title }) => title),
    ['2026-02', '2026-01-09', '2026-01-05', 'null'],
  );
});

test('a value that is chosen is told though nothing has it', async (t) => {
  const { ask } = press(t);
  const { agencies: values } = await ask('search.facets', { query: 'rice', agencies: ['VNA'] });
  assert.deepEqual(counts(values), [
    ['AFP', 1],
    ['VNA', 0],
  ]);
});

test('facets follow what is written: imports, corrections, clips', async (t) => {
  const { ask, add } = press(t);
  const agenciesNow = async () => counts((await ask('search.facets', { query: '' })).agencies);
  assert.deepEqual(await agenciesNow(), [
    ['AFP', 2],
    ['VNA', 1],
  ]);
  const id = add({ agency: 'Reuters', paragraphs: ['Something else.'] });
  assert.deepEqual(await agenciesNow(), [
    ['AFP', 2],
    ['Reuters', 1],
    ['VNA', 1],
  ]);
  await ask('articles.correct', { ids: [id], fields: { agency: 'AFP' } });
  assert.deepEqual(await agenciesNow(), [
    ['AFP', 3],
    ['VNA', 1],
  ]);
  await ask('clips.create', { article: id, start: 0, end: 9, tags: ['odd'] });
  const { tags, clipped } = await ask('search.facets', { query: '' });
  assert.deepEqual([counts(tags), clipped], [[['odd', 1]], { yes: 1, no: 3 }]);
});
