import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unescaped } from '../../../electron/parsers/html/json-ld.ts';
import { readMoment } from '../../../electron/parsers/html/page-moment.ts';
import { titleWithoutSite } from '../../../electron/parsers/html/page-title.ts';
import { documentOf, prose } from './pages.ts';

function statedBy(head: string, body = '') {
  return documentOf(`<html><head>${head}</head><body>${body}<p>${prose}</p></body></html>`).stated;
}

test('a moment keeps the zone it was given in, and has none where none was given', () => {
  const moments = {
    '2026-01-14T08:30:00+07:00': '2026-01-14T08:30:00+07:00',
    '2026-01-14T08:30:00+0700': '2026-01-14T08:30:00+07:00',
    '2026-01-14 08:30': '2026-01-14T08:30:00',
    '2026-01-14T08:30:00.250Z': '2026-01-14T08:30:00.250Z',
    '20260114T083000Z': '2026-01-14T08:30:00Z',
    'Wed, 14 Jan 2026 08:30:00 -0530': '2026-01-14T08:30:00-05:30',
    'Thứ Tư, 14/01/2026 - 20:30 (GMT+7)': '2026-01-14T20:30:00+07:00',
    'January 14, 2026 at 8:30 pm': '2026-01-14T20:30:00',
  };
  for (const [text, at] of Object.entries(moments)) {
    assert.deepEqual(readMoment(text), { on: '2026-01-14', at }, text);
  }
});

test('a day without a time has no moment, and what is no day is nothing', () => {
  assert.deepEqual(readMoment('2026-01-14'), { on: '2026-01-14', at: null });
  assert.equal(readMoment('2026-02-31T08:00:00Z'), null);
  assert.equal(readMoment('soon'), null);
});

test('a title loses the name of its site and keeps its own dashes and bars', () => {
  const titles: [string, string | null, string | null, string][] = [
    ['Talks begin in Hanoi today | VietnamPlus', 'VietnamPlus', null, 'Talks begin in Hanoi today'],
    ['Hội đàm tại Hà Nội - Báo Nhân Dân', 'Báo Nhân Dân', null, 'Hội đàm tại Hà Nội'],
    ['The Daily: Talks begin', null, null, 'The Daily: Talks begin'],
    ['Vietnam - Laos ties grow', 'VOV', null, 'Vietnam - Laos ties grow'],
    ['Talks begin in Hanoi - example.vn', null, 'https://www.example.vn/a', 'Talks begin in Hanoi'],
  ];
  for (const [title, outlet, address, expected] of titles)
    assert.equal(titleWithoutSite(title, { outlet, address }, []), expected);
});

test('JSON-LD is heard before Open Graph, and Open Graph before the fields of old', () => {
  const old = '<meta name="author" content="Old Name"><meta name="date" content="2020-01-01">';
  const graph = '<meta property="article:published_time" content="2021-01-01T00:00:00Z">';
  const linked =
    '<script type="application/ld+json">[{"@type":["NewsArticle"],"headline":"H","datePublished":"2022-01-01T00:00:00Z","author":"New Name"}]</script>';
  assert.equal(statedBy(old).publishedOn, '2020-01-01');
  assert.equal(statedBy(old + graph).publishedOn, '2021-01-01');
  assert.equal(statedBy(old + graph + linked).publishedOn, '2022-01-01');
  assert.equal(statedBy(old + linked).byline, 'New Name');
});

test('JSON-LD that no parser takes still gives its plainest fields', () => {
  const stated = statedBy(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"It \\"works\\"","datePublished":"2022-01-02", oops</script>',
  );
  assert.equal(stated.title, 'It "works"');
  assert.equal(stated.publishedOn, '2022-01-02');
});

test('the dates of other stories are not the date of this one', () => {
  const stated = statedBy(
    '',
    '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other","datePublished":"2001-01-01"}]}</script>',
  );
  assert.equal(stated.publishedOn, null);
});

test('an agency that signs as author is the agency, and the site is no author', () => {
  assert.equal(statedBy('<meta name="author" content="TTXVN">').agency, 'TTXVN');
  assert.equal(
    statedBy('<meta name="author" content="The Daily"><meta property="og:site_name" content="The Daily">')
      .byline,
    null,
  );
  const author = '{"@type":"Article","headline":"Rain","author":{"@type":"Organization","name":"The Daily"}}';
  const linked = statedBy(`<script type="application/ld+json">${author}</script>`);
  assert.deepEqual([linked.byline, linked.outlet], [null, 'The Daily']);
});

test('references that pages leave in their metadata are read, once or twice escaped', () => {
  assert.equal(unescaped('Tom &amp;amp; Anna&#39;s &quot;day&quot;'), 'Tom & Anna\'s "day"');
});

test('publication is told by names of many makers, and by the marks of microformats', () => {
  for (const name of [
    'article.published',
    'cXenseParse:publishtime',
    'rnews:datePublished',
    'originalPublicationDate',
  ])
    assert.equal(statedBy(`<meta name="${name}" content="2026-01-14">`).publishedOn, '2026-01-14', name);
  assert.equal(statedBy('<meta name="publisher" content="2026-01-14">').publishedOn, null);
  const { publishedAt } = statedBy('', '<abbr title="2026-01-14T08:30:00Z">an hour ago</abbr>');
  assert.equal(publishedAt, '2026-01-14T08:30:00Z');
});
