import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../../electron/parsers/story/story.ts';
import { documentOf, prose } from './pages.ts';

const headline = 'Ministers of both countries speak about trade and the river';
const story = [1, 2, 3, 4].map((index) => `<p>${prose} It was the meeting number ${index}.</p>`).join('');
const graph = (title: string) => `<meta property="og:title" content="${title}">`;

function titleOf(head: string, body: string): string {
  const page = `<html><head>${head}</head><body>${body}</body></html>`;
  return readStory(documentOf(page), new Date('2026-02-01')).title;
}

test('a title that a portal gives all its pages is not the headline of one', () => {
  const shown = `<h1>${headline}</h1><div>${story}</div>`;
  const portals = [
    '<title>VietPortal - Home</title><meta property="og:site_name" content="VietPortal">',
    `<title>The Harbour Times</title>${graph('The Harbour Times')}<meta property="og:site_name" content="The Harbour Times">`,
    `<title>Breaking stories around the clock</title>${graph('Breaking stories around the clock')}`,
    '<title>Print</title>',
    '<title>Trang chủ | Báo Sông Hồng</title>',
    '<title>Some title</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour Times","publisher":{"name":"Harbour Times"}}</script>',
  ];
  for (const head of portals) assert.equal(titleOf(head, shown), headline, head);
});

test('without a first-level heading the headline is the line over the story that the story speaks of', () => {
  const head = `<title>Ministry of Foreign Affairs</title>${graph('Ministry of Foreign Affairs')}`;
  const bodies = [
    `<div>Ministry of Foreign Affairs</div><div><h2>${headline}</h2>${story}</div>`,
    `<div>Welcome to all our visitors</div><div class="t"><font size="5">${headline}</font></div><div>14 January 2026</div><div>${story}</div>`,
    `<h1><a href="/">Ministry of Foreign Affairs</a></h1><div><h3>${headline}</h3>${story}</div>`,
  ];
  for (const body of bodies) assert.equal(titleOf(head, body), headline, body.slice(0, 60));
});

test('of a title for sharing, one cut short and the headline that readers saw, the last is taken', () => {
  const cut = '{"@type":"NewsArticle","headline":"Ministers of both countries speak about trade…"}';
  const head = `<title>Here is what it means for you | The Daily</title>${graph('Here is what it means for you')}<script type="application/ld+json">${cut}</script>`;
  assert.equal(titleOf(head, `<h1>The Daily</h1><article><h1>${headline}</h1>${story}</article>`), headline);
  const label = `<title>Opinion: ${headline} | The Daily</title>${graph(`Opinion: ${headline}`)}`;
  assert.equal(titleOf(label, `<h1>${headline}</h1>${story}`), headline);
});

test('a page that shows no headline keeps the title that its metadata gives', () => {
  assert.equal(
    titleOf('<title>Talks begin in Hanoi today | The Daily</title>', story),
    'Talks begin in Hanoi today',
  );
  assert.equal(
    titleOf('<title>Talks begin in Hanoi today</title>', `<h1>The Daily News of the Day</h1>${story}`),
    'Talks begin in Hanoi today',
  );
});

test('who wrote a page and what its site is called stand in the page where its metadata say neither', () => {
  const stated = (above: string) =>
    documentOf(
      `<html><head><title>${headline} - Harbour News</title></head><body><h1>${headline}</h1>${above}<div>${story}</div></body></html>`,
    ).stated;
  assert.equal(stated('').outlet, 'Harbour News');
  assert.equal(stated('<p>By Ana Reyes and Tom Okoro, Harbour News</p>').byline, 'Ana Reyes and Tom Okoro');
  assert.equal(stated('<p><i>By Ana Reyes, 20 November 2026</i></p>').byline, 'Ana Reyes');
  assert.equal(stated('<div class="author">Lê Hoài Nam</div>').byline, 'Lê Hoài Nam');
  assert.equal(stated('<div><a rel="author" href="/ana">Ana Reyes</a></div>').byline, 'Ana Reyes');
  assert.equal(stated('<p>By land and by sea the trucks went on</p>').byline, null);
});
