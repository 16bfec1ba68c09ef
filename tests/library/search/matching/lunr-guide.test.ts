import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

/* What lunr's guide to searching promises (https://lunrjs.com/guides/searching.html), section by section. */

function shelf(t: TestContext, articles: Record<string, string>): TemporaryLibrary {
  const library = temporaryLibrary(t);
  for (const [title, text] of Object.entries(articles)) library.add({ title, paragraphs: [text] });
  return library;
}

/** The titles found: in order, and none where only a corrected query finds any. */
async function titles(library: TemporaryLibrary, query: string): Promise<string[]> {
  const { hits, forgiven } = await library.ask('search.query', { query });
  return forgiven ? [] : hits.map(({ title }) => title);
}
const found = async (library: TemporaryLibrary, query: string) => (await titles(library, query)).toSorted();

test('“foo” finds what holds it, “foo bar” what holds either, and both first', async (t) => {
  const library = shelf(t, {
    One: 'A foo stands here.',
    Two: 'A bar stands here.',
    Both: 'A foo and a bar.',
    None: 'A baz.',
  });
  assert.deepEqual(await found(library, 'foo'), ['Both', 'One']);
  assert.deepEqual(await found(library, 'foo bar'), ['Both', 'One', 'Two']);
  assert.equal((await titles(library, 'foo bar'))[0], 'Both');
});

test('scoring: a word that few articles hold, and one of them often, says more than one that all hold', async (t) => {
  const library = shelf(t, {
    A: 'The javascript library has a test of integration.',
    B: 'Integration of integration with integration in a javascript library.',
    C: 'A test of the javascript library, and a test of that test.',
    D: 'The javascript library. The javascript test library.',
    E: 'A javascript test library for every library.',
  });
  assert.equal((await titles(library, 'integration javascript'))[0], 'B');
});

test('wildcards: “foo*” begins, “*oo” ends and “f*o” does both; such a term is not stemmed', async (t) => {
  const library = shelf(t, {
    Food: 'We had food.',
    Zoo: 'We saw the zoo.',
    Flamingo: 'We fed a flamingo.',
    Foo: 'There is foo.',
    Visit: 'They were visiting.',
  });
  assert.deepEqual(await found(library, 'foo*'), ['Foo', 'Food']);
  assert.deepEqual(await found(library, '*oo'), ['Foo', 'Zoo']);
  assert.deepEqual(await found(library, 'f*o'), ['Flamingo', 'Foo']);
  assert.deepEqual(await found(library, 'visiting'), ['Visit']);
  assert.deepEqual(await found(library, 'visiting*'), []);
  assert.deepEqual(await found(library, 'visit*'), ['Visit']);
});

test('fields: “title:foo” looks in the title alone, and goes with other terms and modifiers', async (t) => {
  const library = shelf(t, {
    'The foo': 'About something else.',
    Bars: 'A foo and a bar.',
    Nothing: 'At all.',
  });
  assert.deepEqual(await found(library, 'title:foo'), ['The foo']);
  assert.deepEqual(await found(library, 'title:foo bar'), ['Bars', 'The foo']);
  assert.deepEqual(await found(library, 'title:fo*'), ['The foo']);
  const { mistakes } = await library.ask('search.query', { query: 'nope:foo' });
  assert.deepEqual(
    mistakes.map(({ code, about }) => [code, about]),
    [['unknown-field', 'nope']],
  );
});

test('boosts: in “foo^10 bar”, foo counts ten times', async (t) => {
  const library = shelf(t, { Foo: 'Here is foo, and more.', Bar: 'Here is bar, and more.' });
  assert.equal((await titles(library, 'foo^10 bar'))[0], 'Foo');
  assert.equal((await titles(library, 'foo bar^10'))[0], 'Bar');
});

test('fuzzy matches: “foo~1” is one edit away: a letter added, taken away, changed, or two swapped', async (t) => {
  const library = shelf(t, {
    Exact: 'Here is foo.',
    Added: 'Here is fooa.',
    Removed: 'Here is fo.',
    Changed: 'Here is fob.',
    Swapped: 'Here is ofo.',
    Far: 'Here is fabu.',
  });
  assert.deepEqual(await found(library, 'foo~1'), ['Added', 'Changed', 'Exact', 'Removed', 'Swapped']);
  assert.deepEqual(await found(library, 'foo~0'), ['Exact']);
});

test('presence: a plus must be there, a minus must not, and everything else may', async (t) => {
  const library = shelf(t, {
    Foo: 'foo',
    'Foo bar': 'foo bar',
    'Foo bar baz': 'foo bar baz',
    Bar: 'bar',
    Baz: 'baz',
  });
  assert.deepEqual(await found(library, '+foo +bar'), ['Foo bar', 'Foo bar baz']);
  assert.deepEqual(await found(library, '+foo bar -baz'), ['Foo', 'Foo bar']);
  assert.equal((await titles(library, '+foo bar -baz'))[0], 'Foo bar');
  assert.deepEqual(await found(library, '-baz'), ['Bar', 'Foo', 'Foo bar']);
  assert.deepEqual(await found(library, '+title:foo +title:bar'), ['Foo bar', 'Foo bar baz']);
});

test('a sign that is escaped is a letter like any other', async (t) => {
  const library = shelf(t, { Time: 'We met at 10:30.', Other: 'At 10 they left.' });
  const { mistakes } = await library.ask('search.query', { query: '10\\:30' });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(await found(library, '10\\:30'), ['Time']);
});
