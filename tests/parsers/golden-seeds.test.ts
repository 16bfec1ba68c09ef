import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { PublishedOnFrom, RemovalReason, TitleFrom } from '../../electron/contract/models/article.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import { sampleUrl } from '../../electron/host/app-files.ts';
import { importedAt, parseText, texts, value } from './parsed.ts';

interface Golden {
  file: string;
  title: string | null;
  derivedTitleMustMention?: string[];
  titleFrom: TitleFrom;
  language: Language;
  place: string | null;
  agency: string | null;
  publishedOn: string | { oneOf?: string[]; between?: [string, string] };
  publishedOnFrom: PublishedOnFrom;
  lead: string | null;
  paragraphs: number;
  firstParagraphStarts: string;
  lastParagraphEnds: string;
  captions: number;
  textMustContain: string[];
  textMustNotContain: string[];
  relatedMustContain: string[];
  removedReasons?: RemovalReason[];
}

const file = new URL('../fixtures/golden-seeds.json', import.meta.url);
for (const golden of JSON.parse(readFileSync(file, 'utf8')) as Golden[]) {
  test(`${golden.file} becomes what an editor made of it`, () => {
    const article = value(parseText(readFileSync(new URL(golden.file, sampleUrl)), golden.file, importedAt));
    if (golden.title !== null) assert.equal(article.title, golden.title);
    for (const name of golden.derivedTitleMustMention ?? [])
      assert.ok(article.title.includes(name), article.title);
    for (const key of ['titleFrom', 'language', 'place', 'agency', 'publishedOnFrom'] as const) {
      assert.equal(article[key], golden[key], key);
    }
    assertDay(article.publishedOn ?? '', golden.publishedOn);
    assert.deepEqual(texts(article, 'lead'), golden.lead === null ? [] : [golden.lead]);

    const body = article.blocks.filter(({ kind }) => ['paragraph', 'quote', 'list'].includes(kind));
    assert.equal(body.length, golden.paragraphs);
    assert.ok(body[0]?.text.startsWith(golden.firstParagraphStarts));
    assert.ok(body.at(-1)?.text.endsWith(golden.lastParagraphEnds));
    assert.equal(texts(article, 'caption').length, golden.captions);

    for (const part of golden.textMustContain) assert.ok(article.text.includes(part), part);
    for (const part of golden.textMustNotContain) assert.ok(!article.text.includes(part), part);
    for (const part of golden.relatedMustContain)
      assert.ok(texts(article, 'related').join('\n').includes(part), part);
    const reasons = new Set(article.removed.map((removal) => removal.reason));
    for (const reason of golden.removedReasons ?? []) assert.ok(reasons.has(reason), reason);
  });
}

function assertDay(day: string, golden: Golden['publishedOn']): void {
  if (typeof golden === 'string') assert.equal(day, golden);
  else if (golden.oneOf) assert.ok(golden.oneOf.includes(day), day);
  else if (golden.between) assert.ok(golden.between[0] <= day && day <= golden.between[1], day);
  else assert.fail('the golden file names no day');
}
