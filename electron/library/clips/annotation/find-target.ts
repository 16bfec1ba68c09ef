import type { DatabaseSync } from 'node:sqlite';
import { ArticleId } from '../../../contract/ids.ts';
import type { AnnotationRefusal } from '../../../contract/models/annotation.ts';
import type { Article } from '../../../contract/models/article.ts';
import type { Span } from '../../../contract/models/span.ts';
import { readArticle } from '../../articles/article-table.ts';
import { statements } from '../../db/statements.ts';
import { findPassage, placesOf } from '../find-passage.ts';
import { type FoldedText, foldText, foldWords } from '../folded-text.ts';
import type { Passage } from '../passage.ts';
import type { ReadAnnotation } from './read-annotation.ts';
import { articleUrn } from './terms.ts';

const sql = {
  byAddress: 'SELECT id FROM article WHERE address IN (?, ?) ORDER BY seq LIMIT 20',
  byPath: 'SELECT id FROM article WHERE path = ? ORDER BY seq LIMIT 20',
  byWords: `SELECT id FROM article JOIN article_body ON article_body.article = article.seq
    WHERE instr(text, ?) > 0 ORDER BY seq LIMIT 20`,
} as const;

/** Words of fewer units stand in too many articles to name one. */
const shortestAlone = 12;

export interface Target {
  article: Article;
  span: Span;
}

/**
 * The passage that an annotation selects: in the article that its source names, else in the one article of the library
 * in which its words stand. Never words that are only like them.
 */
export function findTarget(
  db: DatabaseSync,
  annotation: ReadAnnotation,
): { target: Target } | { reason: AnnotationRefusal } {
  const { quotes, position } = annotation;
  if (quotes.length === 0 && !position) return { reason: 'no-passage' };
  const named = articlesNamed(db, annotation.sources);
  const articles = named.length > 0 ? named : articlesWith(db, quotes);
  if (articles.length === 0) return { reason: 'no-article' };
  const targets = articles.flatMap((id): Target[] => {
    const article = readArticle(db, id);
    const span = article && spanIn(article.text, annotation);
    return article && span ? [{ article, span }] : [];
  });
  const [target] = targets;
  if (!target) return { reason: articles.some((id) => standsIn(db, id, quotes)) ? 'ambiguous' : 'not-found' };
  return targets.length > 1 ? { reason: 'ambiguous' } : { target };
}

function articlesNamed(db: DatabaseSync, sources: readonly string[]): ArticleId[] {
  const run = statements(db, sql);
  const found = new Set<ArticleId>();
  for (const source of sources) {
    const own = ArticleId.safeParse(source.startsWith(articleUrn) ? source.slice(articleUrn.length) : '');
    if (own.success && readArticle(db, own.data)) return [own.data];
    const [address = ''] = source.split('#');
    for (const row of run.byAddress.all(source, address)) found.add(ArticleId.parse(row['id']));
    if (source.startsWith('file:')) for (const id of atPath(db, source)) found.add(id);
  }
  return [...found];
}

function atPath(db: DatabaseSync, address: string): ArticleId[] {
  if (!URL.canParse(address)) return [];
  const { pathname } = new URL(address);
  const path = pathname.includes('%') ? decodeSafely(pathname) : pathname;
  return statements(db, sql)
    .byPath.all(path)
    .map((row) => ArticleId.parse(row['id']));
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function articlesWith(db: DatabaseSync, quotes: readonly Passage[]): ArticleId[] {
  const run = statements(db, sql);
  for (const { quote } of quotes) {
    const words = quote.normalize('NFC').trim();
    if (words.length < shortestAlone) continue;
    const rows = run.byWords.all(words);
    if (rows.length > 0) return rows.map((row) => ArticleId.parse(row['id']));
  }
  return [];
}

function standsIn(db: DatabaseSync, id: ArticleId, quotes: readonly Passage[]): boolean {
  const text = foldText(readArticle(db, id)?.text ?? '').text;
  return quotes.some(({ quote }) => text.includes(foldWords(quote)));
}

function spanIn(text: string, { quotes, position }: ReadAnnotation): Span | null {
  if (quotes.length === 0) return position && withWords(text, position);
  const folded = foldText(text);
  for (const passage of quotes) {
    const span = atPosition(passage, text, position) ?? findPassage(passage, folded, null)?.span;
    const place = span ?? onlyPlace(passage, folded);
    if (place) return place;
  }
  return null;
}

/** The place that both selectors name. */
function atPosition({ quote }: Passage, text: string, position: Span | null): Span | null {
  return position && quote !== '' && foldWords(text.slice(...position)) === foldWords(quote)
    ? position
    : null;
}

/** Words without context that stand once are where they stand. */
function onlyPlace({ quote, prefix, suffix }: Passage, text: FoldedText): Span | null {
  if (prefix || suffix) return null;
  const places = placesOf(foldWords(quote), text.text);
  const [only] = places;
  return only && places.length === 1 ? text.unfold(only) : null;
}

function withWords(text: string, [start, end]: Span): Span | null {
  return start < end && end <= text.length && text.slice(start, end).trim() !== '' ? [start, end] : null;
}
