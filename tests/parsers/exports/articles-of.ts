import { readFileSync } from 'node:fs';
import type { ParsedArticle } from '../../../electron/contract/models/article.ts';
import { wholeArticle } from '../../../electron/parsers/compose.ts';
import { parseFile } from '../../../electron/parsers/parse-file.ts';

export const fixtures = new URL('../../fixtures/exports/', import.meta.url);

/** The articles of a file, or the code of its failure. */
export async function articlesOf(name: string, bytes: Uint8Array): Promise<ParsedArticle[] | string> {
  const parsed = await parseFile({ id: 1, name, bytes, importedAt: new Date('2026-02-01T00:00:00Z') });
  if (!parsed.ok) return parsed.failure.code;
  return parsed.value.items.map(({ result }) => {
    if (!result.ok) throw new Error(result.failure.code);
    return wholeArticle(result.value);
  });
}

export async function articlesOfFixture(file: string): Promise<ParsedArticle[]> {
  const articles = await articlesOf(file, readFileSync(new URL(file, fixtures)));
  if (typeof articles === 'string') throw new Error(articles);
  return articles;
}

/** What a reviewer reads of an article: its facts, its first and last block, and how many it has. */
export function summaryOf(article: ParsedArticle): Record<string, unknown> {
  const blocks = article.parts.filter(({ kind, removed }) => removed === null && kind !== 'title');
  return {
    title: article.title,
    publishedOn: article.publishedOn,
    publishedAt: article.publishedAt,
    outlet: article.outlet,
    byline: article.byline,
    place: article.place,
    language: article.language,
    address: article.address,
    blocks: blocks.length,
    first: blocks[0]?.text ?? null,
    last: blocks.at(-1)?.text ?? null,
  };
}
