import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../../../../electron/library/clips/annotation/check-annotation.ts';
import { temporaryLibrary } from '../../../support/temporary-library.ts';

const samples = fileURLToPath(new URL('../../../../../shared/corpora/annotation/samples/', import.meta.url));
const skip = existsSync(samples) ? false : 'the Web Annotation samples are not beside the project';
const context = 'http://www.w3.org/ns/anno.jsonld';
const plain = {
  '@context': context,
  id: 'http://example.org/anno1',
  type: 'Annotation',
  body: 'http://example.org/post1',
  target: 'http://example.com/page1',
};

test('the valid samples of the W3C are accepted', { skip }, async (t) => {
  const { ask } = temporaryLibrary(t);
  const files = globSync('correct/*.json', { cwd: samples });
  assert.equal(files.length, 45);
  for (const file of files) {
    const content = readFileSync(samples + file, 'utf8');
    assert.deepEqual(await ask('clips.check-annotations', { content }), { valid: true, mistakes: [] }, file);
    assert.deepEqual((await ask('clips.import', { content })).failed, [], file);
  }
});

test('the invalid samples of the W3C are refused with a reason', { skip }, async (t) => {
  const { ask } = temporaryLibrary(t);
  const files = globSync('incorrect/*.json', { cwd: samples });
  assert.equal(files.length, 39);
  for (const file of files) {
    const { imported, failed } = await ask('clips.import', { content: readFileSync(samples + file, 'utf8') });
    assert.deepEqual([imported, failed[0]?.reason], [[], 'invalid'], file);
    assert.ok((failed[0]?.mistakes.length ?? 0) > 0, file);
  }
});

/** One thing wrong at a time, each with what is told of it. */
const wrong: [change: Record<string, unknown>, code: string, path: string][] = [
  [{ '@context': undefined }, 'context', '@context'],
  [{ '@context': 'fish' }, 'context', '@context'],
  [{ '@context': ['http://example.org/other'] }, 'context', '@context'],
  [{ id: undefined }, 'missing', 'id'],
  [{ id: ['http://example.org/1', 'http://example.org/2'] }, 'several', 'id'],
  [{ id: 'not a uri' }, 'no-iri', 'id'],
  [{ type: undefined }, 'no-type', 'type'],
  [{ type: 'Squirrel' }, 'no-type', 'type'],
  [{ target: undefined }, 'missing', 'target'],
  [{ target: [] }, 'missing', 'target'],
  [{ target: 9 }, 'no-resource', 'target'],
  [{ body: 'this is not a uri' }, 'no-iri', 'body'],
  [{ body: { id: 'nor this' } }, 'no-iri', 'body.id'],
  [{ body: { id: 'http://example.com/1', format: 6 } }, 'no-text', 'body.format'],
  [{ body: { id: 'http://example.com/1', language: 3 } }, 'no-text', 'body.language'],
  [
    { body: { id: 'http://example.com/1', processingLanguage: ['en', 'de'] } },
    'several',
    'body.processingLanguage',
  ],
  [{ body: { id: 'http://example.com/1', textDirection: 'squirrel' } }, 'no-direction', 'body.textDirection'],
  [{ body: { type: 'TextualBody', format: 'text/plain' } }, 'missing', 'body.value'],
  [{ body: { type: 'TextualBody', value: ['one', 'two'] } }, 'several', 'body.value'],
  [{ body: [plain.body, { type: 'TextualBody', value: 7 }] }, 'no-text', 'body[1].value'],
  [{ bodyValue: 'doppelganger' }, 'two-bodies', 'bodyValue'],
  [{ body: undefined, bodyValue: ['one', 'two'] }, 'several', 'bodyValue'],
  [{ body: undefined, bodyValue: 23 }, 'no-text', 'bodyValue'],
  [{ body: { type: ['Choice', 'List'], items: ['http://example.com/1'] } }, 'several', 'body.type'],
  [{ body: { type: 'Choice', items: [] } }, 'no-items', 'body.items'],
  [{ body: { items: ['http://example.com/1', 'http://example.com/2'] } }, 'no-type', 'body'],
  [{ creator: 6 }, 'no-iri', 'creator'],
  [{ generator: 42 }, 'no-iri', 'generator'],
  [{ created: 'yesterday' }, 'no-date', 'created'],
  [{ created: '2015-01-28T12:00:00+07:00' }, 'no-date', 'created'],
  [{ created: '2015-02-30T12:00:00Z' }, 'no-date', 'created'],
  [{ modified: ['2015-01-28T12:00:00Z', '2015-01-28T12:00:01Z'] }, 'several', 'modified'],
  [{ generated: 'now' }, 'no-date', 'generated'],
  [{ motivation: 'squirrelling' }, 'no-term', 'motivation'],
  [{ rights: 'not a uri' }, 'no-iri', 'rights'],
  [{ via: 'not a uri' }, 'no-iri', 'via'],
  [{ canonical: 'not a uri' }, 'no-iri', 'canonical'],
  [{ target: { type: 'SpecificResource' } }, 'missing', 'target.source'],
];
const selector = (given: unknown) => ({ target: { source: 'http://example.org/a', selector: given } });
wrong.push(
  [selector({ type: 'FragmentSelector' }), 'missing', 'target.selector.value'],
  [selector({ type: 'FragmentSelector', value: ['xxx', 'yyy'] }), 'several', 'target.selector.value'],
  [selector({ type: 'TextQuoteSelector', prefix: 'a' }), 'missing', 'target.selector.exact'],
  [selector([{ type: 'TextPositionSelector', start: -1, end: 4 }]), 'no-number', 'target.selector[0].start'],
  [selector({ type: 'TextPositionSelector', start: 3 }), 'missing', 'target.selector.end'],
  [
    selector({ type: 'RangeSelector', startSelector: 'http://example.org/s' }),
    'missing',
    'target.selector.endSelector',
  ],
  [
    selector({ type: 'CssSelector', value: 'p', refinedBy: { type: 'TextQuoteSelector' } }),
    'missing',
    'target.selector.refinedBy.exact',
  ],
  [selector(5), 'no-resource', 'target.selector'],
);

test('whatever the model says must be, and is not, is told with its place', () => {
  assert.deepEqual(checkDocument(plain), []);
  for (const [change, code, path] of wrong)
    assert.deepEqual(checkDocument(JSON.parse(JSON.stringify({ ...plain, ...change, ...nothing(change) }))), [
      { code, path },
    ]);
});

/** JSON.stringify leaves out what is undefined. */
function nothing(change: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value === undefined));
}

const paragraphs = [
  'The ministers met in Cebu 👩🏽‍💻 today.',
  'They agreed on “two” points, Nguyễn said. They agreed on a date.',
];

test('clips go out as valid annotations and come back into another library with all that was said of them', async (t) => {
  const from = temporaryLibrary(t);
  const address = 'https://example.org/retreat?id=1';
  const article = from.add({ title: 'Retreat', address, paragraphs });
  const text = paragraphs.join('\n\n');
  for (const [quote, more] of [
    ['met in Cebu 👩🏽‍💻', { comment: 'Two\nlines', tags: ['asean', 'đối ngoại'], colour: 5 as const }],
    ['today.\n\nThey agreed', { colour: 2 as const }],
    ['They agreed', { tags: ['x'] }],
  ] as const) {
    const start = text.indexOf(quote);
    await from.ask('clips.create', {
      article,
      start,
      end: start + quote.length,
      ...more,
      tags: [...('tags' in more ? more.tags : [])],
    });
  }
  const { content } = await from.ask('clips.render', {});
  const document = JSON.parse(content) as {
    first: { items: { target: { selector: { start?: number }[] } }[] };
  };
  assert.deepEqual(checkDocument(document), []);
  assert.deepEqual(
    document.first.items[0]?.target.selector.map((one) => Object.keys(one)),
    [
      ['type', 'start', 'end'],
      ['type', 'exact', 'prefix', 'suffix'],
    ],
  );

  const again = await from.ask('clips.import', { content });
  assert.deepEqual([again.imported, again.known.length, again.failed], [[], 3, []]);

  const to = temporaryLibrary(t);
  const there = to.add({ title: 'Retreat', address, paragraphs: ['A new lead.', ...paragraphs] });
  const { imported, failed } = await to.ask('clips.import', { content });
  assert.deepEqual([imported.length, failed], [3, []]);
  const said = async (library: typeof from) =>
    (await library.ask('clips.list', {})).clips.map(({ quote, comment, tags, colour, createdAt }) => ({
      quote,
      comment,
      tags,
      colour,
      createdAt,
    }));
  assert.deepEqual(await said(to), await said(from));
  const { text: now } = await to.ask('articles.get', { id: there });
  for (const { start, end, quote } of (await to.ask('clips.list', {})).clips)
    assert.equal(now.slice(start, end), quote);
});

test('an annotation of an unknown source is anchored by its words, and what cannot be is told one by one', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const anno = (id: string, target: unknown, more: object = {}) => ({
    ...plain,
    '@context': undefined,
    body: undefined,
    id: `http://example.org/${id}`,
    target,
    ...more,
  });
  const quote = (exact: string, more: object = {}) => ({
    source: 'http://elsewhere.example/1',
    selector: { type: 'TextQuoteSelector', exact, ...more },
  });
  const items = [
    anno('found', quote('“two” points, Nguyễn said'.normalize('NFD')), { bodyValue: 'A remark' }),
    anno('context', quote('They agreed on', { prefix: 'Nguyễn said. ', suffix: ' a date.' })),
    anno('twice', quote('They agreed on')),
    anno('nowhere', quote('Nobody has ever said this')),
    anno('short', quote('Cebu')),
    anno('passageless', 'http://elsewhere.example/1'),
    anno('invalid', quote('x'), { created: 'now' }),
    anno('changed', { ...quote('They disagreed on “two” points'), source: `urn:attache:article:${article}` }),
  ];
  const content = JSON.stringify({
    '@context': context,
    id: 'http://example.org/page',
    type: 'AnnotationPage',
    items,
  });
  const { total, imported, unanchored, failed } = await ask('clips.import', { content });
  assert.deepEqual(
    failed.map(({ index, reason }) => [index, reason]),
    [[6, 'invalid']],
  );
  assert.deepEqual([total, imported.length], [8, 2]);
  assert.deepEqual(
    unanchored.map(({ index, reason }) => [index, reason]),
    [
      [2, 'ambiguous'],
      [3, 'no-article'],
      [4, 'no-article'],
      [5, 'no-passage'],
      [7, 'not-found'],
    ],
  );
  const { clips } = await ask('clips.list', { article });
  assert.deepEqual(
    clips.map(({ quote: words, comment, start }) => [words, comment, start]),
    [
      ['They agreed on', '', paragraphs.join('\n\n').lastIndexOf('They')],
      ['“two” points, Nguyễn said', 'A remark', paragraphs.join('\n\n').indexOf('“two”')],
    ],
  );
});
