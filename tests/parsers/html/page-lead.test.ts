import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../../electron/parsers/story/story.ts';
import { documentOf, prose, removedFor } from './pages.ts';

const standfirst = 'The government promised the farmers of the delta more water, but said nothing of when.';
const story = [1, 2, 3, 4, 5].map((index) => `<p>${prose} It was the meeting number ${index}.</p>`).join('');
const importedAt = new Date('2026-02-01');

/** A page whose standfirst stands in its header, away from the story, as Readability leaves it out. */
function page(header: string, description = ''): string {
  const meta = description === '' ? '' : `<meta name="description" content="${description}">`;
  return `<html><head><title>Farmers wait for water</title>${meta}</head><body><header><h1>Farmers wait for water</h1>
    ${header}</header><main><article>${story}</article></main></body></html>`;
}

function leadsOf(markup: string): string[] {
  const { blocks } = readStory(documentOf(markup), importedAt);
  return blocks.filter(({ kind }) => kind === 'lead').map(({ text }) => text);
}

test('a standfirst in the header is the lead when it is named so or the page describes itself with it', () => {
  assert.deepEqual(leadsOf(page(`<div class="article__sapo">${standfirst}</div>`)), [standfirst]);
  assert.deepEqual(leadsOf(page(`<div>${standfirst}</div>`, `${standfirst.slice(0, 60)}…`)), [standfirst]);
  assert.deepEqual(leadsOf(page(`<div>${standfirst}</div>`)), []);
});

test('a standfirst that stands in the story itself is the lead', () => {
  const inside = (name: string) =>
    `<html><head><title>Farmers wait for water</title></head><body><h1>Farmers wait for water</h1><div><p class="${name}">${standfirst}</p>${story}</div></body></html>`;
  assert.deepEqual(leadsOf(inside('sapo')), [standfirst]);
  assert.deepEqual(leadsOf(inside('text')), []);
});

test('neither the headline said again, nor the beginning of the story, nor who wrote it and when is a lead', () => {
  const headers = [
    'Farmers wait for water',
    prose,
    'By An Nguyen and others in the delta',
    'Jan 14, 2026 at 9 in the morning',
  ];
  for (const text of headers) assert.deepEqual(leadsOf(page(`<p class="standfirst">${text}</p>`)), [], text);
});

test('a sentence that is set as a heading over the first paragraph is the lead, a headline there is none unless the page describes itself so', () => {
  const under = (heading: string, description = '') =>
    `<html><head><title>Farmers wait for water</title><meta name="description" content="${description}"></head><body><article><h1>Farmers wait for water</h1>
    <h2>${heading}</h2>${story}</article></body></html>`;
  assert.deepEqual(leadsOf(under(standfirst)), [standfirst]);
  const headline = 'A long way to the water for those who live in the delta';
  assert.deepEqual(leadsOf(under(headline)), []);
  assert.deepEqual(leadsOf(under(headline, headline)), [headline]);
});

test('a line with the day in the story is metadata where the page states its day, and stays where it does not', () => {
  const page = (head: string) =>
    `<html><head><title>Farmers wait for water</title>${head}</head><body><article><h1>Farmers wait for water</h1>
    <p>Jan 12th 2026 | HANOI</p>${story}</article></body></html>`;
  const stated = documentOf(page('<meta property="article:published_time" content="2026-01-12">'));
  assert.ok(removedFor(stated, 'metadata-line').includes('Jan 12th 2026 | HANOI'));
  assert.equal(readStory(documentOf(page('')), importedAt).publishedOn, '2026-01-12');
});
