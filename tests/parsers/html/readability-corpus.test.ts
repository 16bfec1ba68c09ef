import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { wholeArticle } from '../../../electron/parsers/compose.ts';
import { parseFile } from '../../../electron/parsers/parse-file.ts';

const corpus = new URL('../../../../shared/corpora/readability/', import.meta.url);
const skip = existsSync(corpus) ? false : 'the corpora are not here';
const leastMean = 0.95;

test('the text of saved pages is what Readability was expected to find, all the way through', {
  skip,
}, async (t) => {
  const scores: { page: string; f1: number }[] = [];
  for (const page of readdirSync(corpus)) {
    const article = await articleOf(page);
    const expected = parseHTML(`<html><body>${read(page, 'expected.html')}</body></html>`).document.body;
    scores.push({ page, f1: overlap(article.text, expected.textContent ?? '') });
    const { publishedTime } = JSON.parse(read(page, 'expected-metadata.json'));
    if (publishedTime === null) continue;
    assert.equal(article.publishedOn, String(publishedTime).slice(0, 10), page);
    const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(publishedTime);
    const moment = new Date(String(publishedTime).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (zoned) assert.equal(new Date(article.publishedAt ?? '').getTime(), moment.getTime(), page);
  }
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const worst = scores.toSorted((a, b) => a.f1 - b.f1).slice(0, 5);
  const told = worst.map(({ page, f1 }) => `${page} ${f1.toFixed(3)}`).join(', ');
  t.diagnostic(`${scores.length} pages, mean 4-gram F1 ${mean.toFixed(4)}; the worst: ${told}`);
  assert.ok(mean >= leastMean, `mean F1 ${mean}`);
});

function read(page: string, file: string): string {
  return readFileSync(new URL(`${page}/${file}`, corpus), 'utf8');
}

async function articleOf(page: string) {
  const bytes = readFileSync(new URL(`${page}/source.html`, corpus));
  const parsed = await parseFile({ id: 1, name: `${page}.html`, importedAt: new Date('2026-01-20'), bytes });
  assert.ok(parsed.ok, page);
  const [item] = parsed.value.items;
  assert.ok(item?.result.ok, page);
  return wholeArticle(item.result.value);
}

/** F1 of the runs of four words that two texts have in common, counted as often as they stand. */
function overlap(text: string, expected: string): number {
  const ours = runs(text);
  const theirs = runs(expected);
  let common = 0;
  for (const [run, count] of ours) common += Math.min(count, theirs.get(run) ?? 0);
  const total = sum(ours) + sum(theirs);
  return total === 0 ? 1 : (2 * common) / total;
}

function runs(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at++) {
    const run = words.slice(at, at + 4).join(' ');
    found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
