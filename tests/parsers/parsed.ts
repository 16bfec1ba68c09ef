import { ok, type Result } from '../../electron/contract/failure.ts';
import type { BlockKind, ParsedArticle, RemovalReason } from '../../electron/contract/models/article.ts';
import { readText } from '../../electron/parsers/plain-text.ts';
import { readStory } from '../../electron/parsers/story/story.ts';

/** When the articles of these tests are imported. */
export const importedAt = new Date('2026-03-01T09:00:00Z');

/** A plain text file as the article that it becomes. */
export function parseText(bytes: Uint8Array, name: string, at: Date): Result<ParsedArticle> {
  const documents = readText(bytes, { name });
  if (!documents.ok) return documents;
  const [document] = documents.value;
  if (!document) throw new Error('a text holds one article');
  return ok(readStory(document, at));
}

export function parsed(...lines: string[]): ParsedArticle {
  return value(parseText(new TextEncoder().encode(lines.join('\n')), 'article.txt', importedAt));
}

/** The value of a result that must be a success. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export function texts(article: ParsedArticle, kind: BlockKind): string[] {
  return article.blocks.filter((block) => block.kind === kind).map((block) => block.text);
}

export function removed(article: ParsedArticle, reason: RemovalReason): string[] {
  return article.removed.filter((removal) => removal.reason === reason).map((removal) => removal.text);
}
