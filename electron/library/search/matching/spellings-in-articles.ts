import type { DatabaseSync } from 'node:sqlite';
import { unpackBlocks } from '../../articles/article-body.ts';
import { statements } from '../../db/statements.ts';
import { columnOf, ordinaryColumns } from '../index/index-fields.ts';
import { queryFor } from '../query/query.ts';
import { fold } from '../words/analysis.ts';
import { editCost } from './edit-cost.ts';
import { matcherOf } from './matcher.ts';

/** Articles that are read for the words that a term stands for. */
const mostArticles = 3;

const sql = {
  articles: `SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid DESC LIMIT ${mostArticles}`,
  body: 'SELECT title, language, text, blocks FROM article JOIN article_body ON article = seq WHERE seq = ?',
} as const;

/**
 * The words that a term of the index stands for, as the latest articles write them, in lower case and NFC: those most
 * like what was typed (folded) first, then the most frequent.
 */
export function spellingsOf(db: DatabaseSync, term: string, typed: string): string[] {
  const run = statements(db, sql);
  const word = { typed: term, folded: term, stem: term, marked: null };
  const { match } = matcherOf(queryFor({ kind: 'words', words: [word], open: false }));
  const counts = new Map<string, number>();
  const expression = `{${ordinaryColumns.join(' ')}} : "${term.replaceAll('"', '""')}"`;
  for (const { rowid } of run.articles.all(expression)) {
    const row = run.body.get(Number(rowid));
    if (!row) continue;
    const language = String(row['language']);
    const texts = unpackBlocks(String(row['blocks']), String(row['text'])).map(
      ({ text, kind }) => [text, columnOf(kind)] as const,
    );
    for (const [text, column] of [[String(row['title']), 'title'] as const, ...texts])
      for (const { marks } of match(text, column, language))
        for (const [start, end] of marks) {
          const spelling = text.slice(start, end).normalize('NFC').toLowerCase();
          counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
        }
  }
  return [...counts]
    .map(([spelling, count]) => ({ spelling, count, cost: editCost(typed, fold(spelling)) }))
    .sort((a, b) => a.cost - b.cost || b.count - a.count)
    .map(({ spelling }) => spelling);
}
