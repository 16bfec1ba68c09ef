import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedArticle, Part } from '../../electron/contract/models/article.ts';
import { partOf } from '../../electron/parsers/parts.ts';
import { nothingStated, type SourceDocument, type Stated } from '../../electron/parsers/source-document.ts';
import { finishStory } from '../../electron/parsers/story/finish-story.ts';
import { readStory } from '../../electron/parsers/story/story.ts';
import { importedAt, parsed, removed, texts } from './parsed.ts';

const prose = [
  'Hanoi (VNA) – The ministers met on January 14 to talk about fish, boats and the boundary between the two countries.',
  'They agreed to meet again in May, when the boats are home and the nets are dry, the host told reporters after dinner.',
];

function document(parts: Part[], stated: Partial<Stated> = {}): SourceDocument {
  return {
    parts,
    stated: { ...nothingStated, ...stated },
    mediaType: 'text/html',
    encoding: 'utf-8',
    warnings: [],
    notArticle: false,
  };
}
const page = (parts: Part[], stated: Partial<Stated> = {}): ParsedArticle =>
  readStory(document(parts, stated), importedAt);
const paragraphs = prose.map((text) => partOf('paragraph', text));

test('a title in the properties that nothing in the story speaks of is that of another document', () => {
  const parts = () => [
    partOf('heading', 'Ministers met in Hanoi to talk about fish'),
    ...paragraphs.map((part) => ({ ...part })),
  ];
  const stale = page(parts(), { title: 'Template for quarterly budget letters' });
  assert.deepEqual([stale.title, stale.titleFrom], ['Ministers met in Hanoi to talk about fish', 'text']);
  assert.equal(
    page(parts(), { title: 'Ministers meet over fish and boats' }).title,
    'Ministers meet over fish and boats',
  );
});

test('the name of the site goes from a title that the page prints too, above its headline', () => {
  const parts = ['Ministers meet in Dili | The Tide', 'Ministers meet in Dili'].map((text) =>
    partOf('heading', text),
  );
  assert.equal(
    page([...parts, ...paragraphs.map((part) => ({ ...part }))], {
      title: 'Ministers meet in Dili | The Tide',
    }).title,
    'Ministers meet in Dili',
  );
});

test('what the format states counts before what the text says', () => {
  const article = page([partOf('paragraph', 'Source: Xinhua'), ...paragraphs], {
    title: 'Ministers meet in Dili',
    byline: 'Mai Tran',
    agency: 'AFP',
    outlet: 'The Daily Tide',
    place: 'Dili',
    publishedAt: '2026-01-15T08:30:00+07:00',
    address: 'https://example.org/a',
  });
  assert.deepEqual(
    [
      article.title,
      article.titleFrom,
      article.byline,
      article.agency,
      article.outlet,
      article.place,
      article.address,
    ],
    [
      'Ministers meet in Dili',
      'metadata',
      'Mai Tran',
      'AFP',
      'The Daily Tide',
      'Dili',
      'https://example.org/a',
    ],
  );
  assert.deepEqual(
    [article.publishedOn, article.publishedAt, article.publishedOnFrom],
    ['2026-01-15', '2026-01-15T08:30:00+07:00', 'metadata'],
  );
});

test('a stated title that stands again over the text is marked, and the name of its site goes', () => {
  const parts = [partOf('heading', 'Ministers meet in Dili'), ...paragraphs];
  for (const title of [
    'Ministers meet in Dili',
    'Ministers meet in Dili | The Daily Tide',
    'MINISTERS MEET IN DILI',
  ]) {
    const article = page(parts, { title });
    assert.deepEqual(removed(article, 'metadata-line'), ['Ministers meet in Dili'], title);
    assert.deepEqual(texts(article, 'heading'), []);
    assert.equal(article.title.toLowerCase(), 'ministers meet in dili');
  }
  const other = page([partOf('heading', 'What the ministers said'), ...paragraphs], {
    title: 'Ministers meet in Dili',
  });
  assert.deepEqual(texts(other, 'heading'), ['What the ministers said']);
});

test('the kinds that a format knows are kept', () => {
  const article = page([
    partOf('heading', 'Ministers meet in Dili'),
    partOf('lead', 'It was their third meeting this year.'),
    partOf('caption', 'The hall in Dili.'),
    ...paragraphs,
    partOf('heading', 'Next'),
    partOf('list', 'nets\nboats'),
    partOf('table', 'a | b\nc | d'),
    partOf('quote', 'We agreed.'),
  ]);
  assert.deepEqual(
    article.blocks.map(({ kind }) => kind),
    ['lead', 'caption', 'paragraph', 'paragraph', 'heading', 'list', 'table', 'quote'],
  );
  assert.deepEqual([article.title, article.titleFrom], ['Ministers meet in Dili', 'text']);
});

test('what a reader left out stays among the parts with its reason', () => {
  const hidden: Part = { kind: 'paragraph', text: 'Hidden text', removed: 'hidden' };
  const article = page([hidden, partOf('heading', 'Ministers meet in Dili'), ...paragraphs]);
  assert.deepEqual(article.removed, [{ part: 0, reason: 'hidden', text: 'Hidden text' }]);
  assert.equal(article.title, 'Ministers meet in Dili');
});

test('a caption that stands again as a paragraph is a repeat', () => {
  const caption = 'Ministers shake hands before their talks';
  const article = page([
    partOf('heading', 'Ministers meet in Dili'),
    partOf('caption', `${caption}.`),
    ...paragraphs.slice(0, 1),
    partOf('paragraph', caption),
    ...paragraphs.slice(1),
  ]);
  assert.deepEqual(removed(article, 'repeated-caption'), [caption]);
});

test('signs strewn into the parts of any format are taken out, and their places kept', () => {
  const article = page([
    partOf('heading', 'Ministers meet'),
    partOf('paragraph', 'The dele♔gation of VN☎A left.'),
  ]);
  const [, part] = article.parts;
  assert.equal(part?.text, 'The delegation of VNA left.');
  assert.deepEqual(part?.signs, [
    { at: 8, text: '♔' },
    { at: 20, text: '☎' },
  ]);
});

test('the day is told to the precision that a line of metadata has', () => {
  const on = (line: string) => {
    const { publishedOn, publishedAt, publishedOnFrom } = parsed('Ministers meet', line, ...prose);
    return [publishedOn, publishedAt, publishedOnFrom];
  };
  assert.deepEqual(on('Date: 2026'), ['2026', null, 'metadata']);
  assert.deepEqual(on('Published: January 2026'), ['2026-01', null, 'metadata']);
  assert.deepEqual(on('Tháng 1/2026'), ['2026-01', null, 'text']);
  assert.deepEqual(on('14/01/2026 08:30 GMT+7'), ['2026-01-14', '2026-01-14T08:30:00+07:00', 'text']);
  assert.deepEqual(on('Thứ Tư, 14/1/2026 | 20:05 (GMT+7)'), [
    '2026-01-14',
    '2026-01-14T20:05:00+07:00',
    'text',
  ]);
  assert.deepEqual(on('Published: January 14, 2026, 8:30 PM UTC'), [
    '2026-01-14',
    '2026-01-14T20:30:00Z',
    'metadata',
  ]);
  assert.deepEqual(on('14/01/2026'), ['2026-01-14', null, 'text']);
});

test('a time without a zone is kept as clocks there showed it, and that of an update is not', () => {
  const at = (line: string) => parsed('Ministers meet', line, ...prose).publishedAt;
  assert.equal(at('14/01/2026 08:30'), '2026-01-14T08:30:00');
  assert.equal(at('Thứ Tư, 14/1/2026, 20h05'), '2026-01-14T20:05:00');
  assert.equal(at('Published: January 14, 2026, 8:30 PM'), '2026-01-14T20:30:00');
  assert.equal(at('Published 14/01/2026, updated 16:45'), null);
  const stated = (publishedAt: string) => page([...paragraphs], { publishedAt }).publishedAt;
  assert.equal(stated('2026-01-14T08:30:00'), '2026-01-14T08:30:00');
  assert.equal(stated('2026-01-14T00:00:00'), null, 'a day without a time');
  assert.equal(stated('2026-01-14T00:00:00+07:00'), '2026-01-14T00:00:00+07:00');
});

test('a stated year or month gives way to a line with the day of it', () => {
  const article = page(
    [partOf('heading', 'Ministers meet'), partOf('paragraph', 'January 14, 2026'), ...paragraphs],
    {
      publishedOn: '2026-01',
    },
  );
  assert.equal(article.publishedOn, '2026-01-14');
});

test('a date in words is read where plain reading cannot', async () => {
  const source = document([
    partOf('heading', 'Ministers meet'),
    partOf('paragraph', 'Published: the fourteenth of January 2026'),
    ...paragraphs,
  ]);
  const article = await finishStory(source, importedAt);
  assert.deepEqual([article.publishedOn, article.publishedOnFrom], ['2026-01-14', 'metadata']);
});

test('other languages are told, by most of the text; what is none is und', async () => {
  const languageOf = async (stated: string | null, ...lines: string[]) => {
    const source = document(
      lines.map((line) => partOf('paragraph', line)),
      { language: stated },
    );
    return (await finishStory(source, importedAt)).language;
  };
  const french =
    'Le ministre des affaires étrangères a rencontré son homologue à Paris pour parler de la pêche.';
  assert.equal(await languageOf(null, french), 'fr');
  assert.equal(
    await languageOf(null, 'Министр иностранных дел встретился с коллегой в Ханое для переговоров.'),
    'ru',
  );
  assert.equal(await languageOf(null, french, prose[0] ?? '', prose[1] ?? ''), 'en');
  assert.equal(await languageOf(null, 'Hai ben trao doi ve hop tac kinh te'), 'vi');
  assert.equal(await languageOf(null, '12 345', '67 890'), 'und');
  assert.equal(await languageOf('fr-CA', '12 345', '67 890'), 'fr');
  assert.equal(await languageOf('en', 'Hai bên trao đổi về hợp tác kinh tế giữa hai nước.'), 'vi');
});

test('a headline may end in a full stop or stand in capitals', () => {
  const stopped = parsed('Ministers meet in Dili.', 'By Mai Tran', ...prose);
  assert.deepEqual([stopped.title, stopped.titleFrom], ['Ministers meet in Dili', 'text']);
  const capitals = parsed('VIETNAM – LAOS TALKS END', ...prose);
  assert.deepEqual([capitals.title, capitals.place], ['VIETNAM – LAOS TALKS END', 'Hanoi']);
});

test('a town in capitals with a colon is a dateline; a label is none', () => {
  const opening =
    'The port will be widened by the end of the year, its owner said on Monday, and ships of every size can use it.';
  assert.equal(parsed('Port to grow', `SINGAPORE: ${opening}`, 'It is old.').place, 'Singapore');
  assert.equal(parsed('Port to grow', `VIDEO: ${opening}`, 'It is old.').place, null);
  assert.equal(parsed('Port to grow', `REPORTER: ${opening}`, 'MINISTER: Yes, it will.').place, null);
});

test('a first sentence that is set as a heading does not stand for the stated title', () => {
  const opening =
    'The ministers met on January 14 to talk about fish, and nobody on the quay was the wiser for it.';
  const article = page([partOf('heading', opening), ...paragraphs], { title: 'Boats wanted' });
  assert.equal(article.title, 'Boats wanted');
  assert.ok(article.text.startsWith('The ministers met'));
});

test('the day in an address tells when a page appeared, unless its story tells the day of that month', () => {
  const parts = [partOf('paragraph', 'The ministers met to talk about fish, boats and the boundary.')];
  const day = (address: string) => page(parts, { title: 'Ministers meet', address }).publishedOn;
  for (const path of [
    '/2025/08/24/talks',
    '/2025/8/24/talks/',
    '/world/2025/aug/24/talks',
    '/talks-2025-08-24',
  ])
    assert.equal(day(`https://news.example${path}`), '2025-08-24', path);
  assert.equal(day('https://bao.example/hoi-dam-20250824083012345.htm'), '2025-08-24');
  assert.equal(day('https://news.example/2025/08/talks'), '2025-08');
  for (const path of ['/2099/01/14/plans', '/id/20250824083012', '/1234/56/78/'])
    assert.equal(day(`https://news.example${path}`), null, path);
  const told = page(paragraphs, { address: 'https://news.example/2026/01/talks' });
  assert.deepEqual([told.publishedOn, told.publishedOnFrom], ['2026-01-14', 'inferred']);
});

test('a day of long ago that a story looks back to is not its own', () => {
  const history =
    'The law, signed on August 14, 1935, still stands, as the ministers said in their speeches.';
  assert.equal(parsed('Ministers praise the old law', history, history).publishedOn, null);
  assert.equal(
    parsed('Talks', `LONDON, May 8, 1945 (Reuters) - ${history}`, history).publishedOn,
    '1945-05-08',
  );
});

test('the hour and the day go from a stated byline', () => {
  const byline = (said: string) => page(paragraphs, { title: 'Talks', byline: said }).byline;
  assert.equal(byline('An Nguyen, THE DAILY 8:42 a.m. EDT October 3, 2025'), 'An Nguyen, THE DAILY');
  assert.equal(byline('By An Nguyen | January 14, 2026'), 'An Nguyen');
});
