import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Part, RemovalReason } from '../../../electron/contract/models/article.ts';
import { readHtml } from '../../../electron/parsers/html/html-reader.ts';
import type { SourceDocument } from '../../../electron/parsers/source-document.ts';

const fixtures = new URL('../../fixtures/pages/', import.meta.url);

export function fixture(name: string): Buffer {
  return readFileSync(new URL(name, fixtures));
}

/** The one document of a page given as text or bytes. */
export function documentOf(page: string | Uint8Array, name = 'page.html'): SourceDocument {
  const read = readHtml(typeof page === 'string' ? Buffer.from(page) : page, { name });
  assert.ok(read.ok, JSON.stringify(read));
  const [document] = read.value;
  assert.ok(document);
  return document;
}

export function storyOf(document: SourceDocument): string[] {
  return document.parts.filter(isStory).map(({ kind, text }) => `${kind}: ${text}`);
}

function isStory({ kind, removed }: Part): boolean {
  return removed === null && kind !== 'related' && kind !== 'title';
}

export function removedFor(document: SourceDocument, reason: RemovalReason): string[] {
  return document.parts.filter(({ removed }) => removed === reason).map(({ text }) => text);
}

/** A paragraph that is prose to whoever counts commas and letters. */
export const prose =
  'The ministers met in the capital on Wednesday, with officials of both countries, to speak about trade, roads and the river, and they agreed to meet again in June.';
