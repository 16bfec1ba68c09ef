import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readNewsml } from '../../../electron/parsers/exports/newsml.ts';
import { readNinjs } from '../../../electron/parsers/exports/ninjs.ts';
import { readNitf } from '../../../electron/parsers/exports/nitf.ts';
import type { Reader } from '../../../electron/parsers/source-document.ts';
import { articlesOf, fixtures } from './articles-of.ts';

const nitf = readFileSync(new URL('story.nitf', fixtures), 'utf8');
const newsml = readFileSync(new URL('message.newsml.xml', fixtures), 'utf8');

async function codeOf(reader: Reader, text: string): Promise<string> {
  const read = await reader(Buffer.from(text), { name: 'x' });
  return read.ok ? 'ok' : [read.failure.code, read.failure.detail ?? ''].join(' ').trim();
}

test('XML with a DOCTYPE is refused, whatever it names', async () => {
  const doctype = '<!DOCTYPE nitf SYSTEM "nitf.dtd">';
  assert.equal(await codeOf(readNitf, nitf.replace('?>', `?>\n${doctype}`)), 'unreadable DOCTYPE');
  assert.equal(await codeOf(readNitf, `<!doctype x [<!ENTITY a "b">]><nitf/>`), 'unreadable DOCTYPE');
  assert.equal(await codeOf(readNewsml, newsml.replace('?>', `?>${doctype}`)), 'unreadable DOCTYPE');
});

test('XML that ends too early is truncated, and broken XML is unreadable', async () => {
  assert.equal(await codeOf(readNitf, nitf.slice(0, 900)), 'truncated');
  assert.equal(await codeOf(readNitf, nitf.replace('</hl1>', '</hl3>')), 'unreadable');
  assert.equal(await codeOf(readNewsml, newsml.slice(0, -40)), 'truncated');
});

test('elements without end or number are too large, not a crash', async () => {
  const deep = `<nitf>${'<block>'.repeat(5_000)}a${'</block>'.repeat(5_000)}</nitf>`;
  const wide = `<nitf><body><body.content>${'<p>a</p>'.repeat(250_000)}</body.content></body></nitf>`;
  assert.equal(await codeOf(readNitf, deep), 'too-large');
  assert.equal(await codeOf(readNitf, wide), 'too-large');
});

test('an item without text is empty', async () => {
  assert.equal(await codeOf(readNitf, '<nitf><head><title>A</title></head></nitf>'), 'empty');
  assert.equal(await codeOf(readNewsml, '<newsMessage><itemSet/></newsMessage>'), 'empty');
  assert.equal(await codeOf(readNinjs, '[{"type":"picture","headline":"A"}]'), 'empty');
  assert.equal(await codeOf(readNinjs, '{"headline": 7, "body_text": {}}'), 'empty');
});

test('the blocks of NITF keep their kinds', async () => {
  const read = await readNitf(Buffer.from(nitf), { name: 'x' });
  assert.ok(read.ok);
  const parts = read.value[0]?.parts.filter(({ removed }) => removed === null) ?? [];
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    [
      'title',
      'lead',
      'lead',
      'paragraph',
      'paragraph',
      'heading',
      'quote',
      'list',
      'table',
      'caption',
      'paragraph',
    ],
  );
});

test('ninjs may be one item, a list under a name, or one item a line of which the last is cut', async () => {
  const item =
    '{"type":"text","headline":"A quiet day","body_text":"Nothing happened.\\n\\nThen it rained."}';
  for (const [json, count] of [
    [item, 1],
    [`{"_items":[${item},${item}]}`, 2],
    [`${item}\n${item}\n${item.slice(0, 40)}`, 2],
  ] as const) {
    const articles = await articlesOf('x.json', Buffer.from(json));
    assert.ok(typeof articles !== 'string');
    assert.equal(articles.length, count);
    assert.equal(articles[0]?.title, 'A quiet day');
    assert.equal(articles[0]?.text, 'Nothing happened.\n\nThen it rained.');
  }
  const broken = await readNinjs(Buffer.from(item.slice(0, 40)), { name: 'x' });
  assert.equal(broken.ok ? 'ok' : broken.failure.code, 'truncated');
});

test('the encoding that XML declares is followed', async () => {
  const latin = nitf.replace('UTF-8', 'ISO-8859-1').replace('A quiet man', 'Un café déjà fermé');
  const read = await readNitf(Buffer.from(latin, 'latin1'), { name: 'x' });
  assert.ok(read.ok);
  assert.ok(read.value[0]?.parts.some(({ text }) => text === 'Un café déjà fermé'));
});

test('an entry of a feed that only leads to a story is no article', async () => {
  const entries = await articlesOf('x.xml', readFileSync(new URL('feed.atom', fixtures)));
  assert.ok(typeof entries !== 'string');
  assert.deepEqual(
    entries.map(({ notArticle }) => notArticle),
    [false, true],
  );
  const other = '<?xml version="1.0"?><catalog><item><title>A</title></item></catalog>';
  assert.equal(await articlesOf('x.xml', Buffer.from(other)), 'unsupported-format');
});

test('what blogs write below an entry of a feed is left out', async () => {
  const [entry] = await articlesOf('x.xml', readFileSync(new URL('feed.rss', fixtures)));
  assert.ok(entry !== undefined && typeof entry !== 'string');
  assert.deepEqual(
    entry.removed.map(({ reason, text }) => [reason, text]),
    [['page-furniture', 'The post Mekong appeared first on The River Times.']],
  );
});

test('the captions and the provider of ninjs 2 are read', async () => {
  const item = {
    type: 'text',
    headlines: [{ role: 'main', value: 'The lamps of the old quarter' }],
    bodies: [
      { role: 'main', contentType: 'text/plain', value: 'The city decided on Thursday to buy better lamps.' },
    ],
    infoSources: [{ name: 'TTXVN' }],
    associations: [{ name: 'main', type: 'picture', descriptions: [{ value: 'A lamp at dusk.' }] }],
  };
  const articles = await articlesOf('x.json', Buffer.from(JSON.stringify(item)));
  assert.ok(typeof articles !== 'string');
  assert.equal(articles[0]?.agency, 'TTXVN');
  assert.ok(articles[0]?.blocks.some(({ kind, text }) => kind === 'caption' && text === 'A lamp at dusk.'));
});
