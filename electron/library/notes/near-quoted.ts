import type { DatabaseSync } from 'node:sqlite';
import { ArticleId } from '../../contract/ids.ts';
import type { NearText } from '../../contract/models/verification.ts';
import { compareQuotation } from '../../contract/verification/compare.ts';
import { nearest } from '../clips/likeness.ts';
import { statements } from '../db/statements.ts';
import { analyse } from '../search/words/analysis.ts';
import { wordsOf } from '../search/words/words.ts';

const sql = {
  holding: 'SELECT rowid FROM article_index WHERE article_index MATCH ? LIMIT 200',
  article: `SELECT article.id, article.title, body.text FROM article
    JOIN article_body AS body ON body.article = article.seq WHERE article.seq = ?`,
} as const;

/** Fewer words are like too much, longer texts (UTF-16 units) take too long. */
const fewestWords = 4;
const longestText = 1_200;
/** An article is looked at where it has some of the text's words in a row; so many of them, and of articles, at most. */
const runLength = 3;
const mostRuns = 8;
const mostArticles = 6;
/** So much of the text may be otherwise, in signs. */
const mostOtherwise = 0.3;

/** Where quoted words that no article has nearly stand, and what is otherwise there; null: nowhere. */
export function nearQuoted(db: DatabaseSync, quoted: string): NearText | null {
  const text = quoted.trim();
  if (text.length > longestText || wordsOf(text).length < fewestWords) return null;
  let best: { errors: number; near: NearText } | null = null;
  for (const seq of likeliest(db, text)) {
    const row = statements(db, sql).article.get(seq);
    const found = row && placeIn(String(row['text']), text);
    if (!row || !found || (best && best.errors <= found.errors)) continue;
    const { start, end, errors, source, differences } = found;
    const article = ArticleId.parse(row['id']);
    best = { errors, near: { article, title: String(row['title']), start, end, source, differences } };
  }
  return best?.near ?? null;
}

/** The articles that have most of a text's runs of words. */
function likeliest(db: DatabaseSync, text: string): number[] {
  const hits = new Map<number, number>();
  for (const run of runsOf(text))
    for (const row of statements(db, sql).holding.all(run)) {
      const seq = Number(row['rowid']);
      hits.set(seq, (hits.get(seq) ?? 0) + 1);
    }
  return [...hits]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostArticles)
    .map(([seq]) => seq);
}

/** Runs of a text's words all over it, as an English or a Vietnamese article has them in the index. */
function runsOf(text: string): string[] {
  const words = wordsOf(text.normalize('NFC')).map((word) => word.text);
  const length = words.length < 2 * runLength ? 2 : runLength;
  const starts = Array.from({ length: words.length - length + 1 }, (_, at) => at);
  const step = Math.ceil(starts.length / mostRuns);
  return starts
    .filter((at) => at % step === 0)
    .map((at) => {
      const phrase = (language: string) =>
        `"${words
          .slice(at, at + length)
          .map((word) => analyse(word, language).term.replaceAll('"', '""'))
          .join(' ')}"`;
      return `{lead text} : (${[...new Set([phrase('en'), phrase('vi')])].join(' OR ')})`;
    });
}

function placeIn(text: string, quoted: string) {
  const found = nearest(text, quoted, Math.floor(quoted.length * mostOtherwise));
  if (!found) return null;
  const [start, end] = wholeWords(text, found.span);
  const source = text.slice(start, end);
  const { differences } = compareQuotation(quoted, source);
  return { start, end, source, differences, errors: found.errors };
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** A span with the rest of the words that it begins and ends in, and without space at its ends. */
function wholeWords(text: string, [from, to]: [number, number]): [number, number] {
  const isLetter = (at: number) => letter.test(text[at] ?? ' ');
  let [start, end] = [from, to];
  while (start > 0 && isLetter(start) && isLetter(start - 1)) start--;
  while (end < text.length && isLetter(end) && isLetter(end - 1)) end++;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return [start, end];
}
