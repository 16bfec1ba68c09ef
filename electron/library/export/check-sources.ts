import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../contract/models/article.ts';
import type { Evidence } from '../../contract/models/evidence.ts';
import type { ExportCheckItem } from '../../contract/models/export-check.ts';
import { compareQuotation } from '../../contract/verification/compare.ts';
import { findText } from '../../contract/verification/find-text.ts';
import { readArticle } from '../articles/article-table.ts';
import { readOriginal } from '../articles/original-table.ts';
import { item } from './check-itself.ts';

const excerptLength = 60;

/** Checks evidence against the articles that the library holds now; their hashes are computed, not believed. */
export function checkAgainstLibrary(db: DatabaseSync, evidence: Evidence): ExportCheckItem[] {
  const articles = new Map(evidence.articles.map(({ id }) => [id, readArticle(db, id)]));
  return [
    ...evidence.articles.flatMap((stated) => checkSource(db, stated, articles.get(stated.id) ?? null)),
    ...evidence.clips.flatMap((clip) => checkPassage(clip, articles.get(clip.article) ?? null)),
    ...evidence.quotations.map((quotation) => {
      const clip = evidence.clips.find(({ id }) => id === quotation.clip);
      return checkQuotation(quotation, clip, clip ? (articles.get(clip.article) ?? null) : null);
    }),
  ];
}

type Stated = Evidence['articles'][number];
type StatedClip = Evidence['clips'][number];

function checkSource(
  db: DatabaseSync,
  { id, title, original, text }: Stated,
  article: Article | null,
): ExportCheckItem[] {
  const about = { against: 'library', article: id } as const;
  if (!article) return [item('original', 'missing', title, about), item('text', 'missing', title, about)];
  const stored = readOriginal(db, id);
  const sha256 = stored && hash('sha256', stored.bytes);
  const hashes = { expected: original.sha256, found: sha256 };
  const same = hash('sha256', article.text) === text.sha256;
  const change = text.content === null ? null : firstChange(text.content, article.text);
  return [
    item('original', sha256 === original.sha256 ? 'holds' : 'differs', title, { ...about, ...hashes }),
    item('text', same ? 'holds' : 'differs', title, {
      ...about,
      ...(change ?? { expected: text.sha256, found: hash('sha256', article.text) }),
    }),
  ];
}

/** What two texts say around the first place where they differ. */
function firstChange(expected: string, found: string): { expected: string; found: string } {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const from = Math.max(0, at - 20);
  return {
    expected: expected.slice(from, at + excerptLength),
    found: found.slice(from, at + excerptLength),
  };
}

function checkPassage(clip: StatedClip, article: Article | null): ExportCheckItem[] {
  const { id, article: of, position, quote, orphaned } = clip;
  if (orphaned) return [];
  const about = { against: 'library', article: of, clip: id } as const;
  if (!article) return [item('passage', 'missing', quote.exact, about)];
  const found = article.text.slice(position.start, position.end);
  return [
    item('passage', found === quote.exact ? 'holds' : 'differs', quote.exact, {
      ...about,
      expected: quote.exact,
      found,
    }),
  ];
}

/** A quotation holds where its words stand in the article, wherever its passage has moved to. */
function checkQuotation(
  { clip: id, words, inline }: Evidence['quotations'][number],
  clip: StatedClip | undefined,
  article: Article | null,
): ExportCheckItem {
  const about = { against: 'library', article: clip?.article ?? null, clip: id } as const;
  if (!clip || !article) return item('quotation', 'missing', words, about);
  const passage = article.text.slice(clip.position.start, clip.position.end);
  const there = compareQuotation(words.trim(), passage, inline).state === 'verbatim';
  const state = there || findText(words, article.text) ? 'holds' : 'differs';
  return item('quotation', state, words, { ...about, expected: passage, found: words });
}
