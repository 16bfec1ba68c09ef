import type { DatabaseSync } from 'node:sqlite';
import { ArticleId } from '../../contract/ids.ts';
import type { FoundText } from '../../contract/models/verification.ts';
import { findText } from '../../contract/verification/find-text.ts';
import { statements } from '../db/statements.ts';
import { analyse } from '../search/words/analysis.ts';
import { wordsOf } from '../search/words/words.ts';

const sql = {
  articles: `SELECT article.id, article.title, body.text FROM article_index
    CROSS JOIN article ON article.seq = article_index.rowid
    JOIN article_body AS body ON body.article = article.seq
    WHERE article_index MATCH ? LIMIT 40`,
  state: `SELECT count(*) || ' ' || coalesce(max(seq), 0) || ' ' || (SELECT count(*) FROM article_change) AS state
    FROM article`,
} as const;

/** More words than this tell no more apart, and only make the index work. */
const soughtWords = 12;

/** Answers that are kept; those to what was typed on the way are not asked for again. */
const mostAnswers = 5_000;

/** What was looked for in a library, while its articles stay the same. */
const asked = new WeakMap<DatabaseSync, { state: string; answers: Map<string, FoundText | null> }>();

/** Looks for quoted words in the articles as they are now: the first that has them, and where; null when none has. */
export function quotedFinder(db: DatabaseSync): (text: string) => FoundText | null {
  const state = String(statements(db, sql).state.get()?.['state']);
  let known = asked.get(db);
  if (known?.state !== state) {
    known = { state, answers: new Map() };
    asked.set(db, known);
  }
  const { answers } = known;
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = look(db, text);
      if (answers.size >= mostAnswers) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}

function look(db: DatabaseSync, text: string): FoundText | null {
  const expression = phraseOf(text);
  if (expression === null) return null;
  for (const row of statements(db, sql).articles.all(expression)) {
    const found = findText(text, String(row['text']));
    if (!found) continue;
    const [start, end] = found.span;
    return {
      article: ArticleId.parse(row['id']),
      title: String(row['title']),
      start,
      end,
      allowed: found.allowed,
    };
  }
  return null;
}

/** The longest run of words that must stand together, as an English or a Vietnamese article has them in the index. */
function phraseOf(text: string): string | null {
  const runs = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .split(/…|\.\.\.|[[\]\n]/)
    .map((run) => wordsOf(run).slice(0, soughtWords));
  const words = runs.sort((a, b) => b.length - a.length)[0] ?? [];
  if (words.length === 0) return null;
  const phrase = (language: string) =>
    `"${words.map((word) => analyse(word.text, language).term.replaceAll('"', '""')).join(' ')}"`;
  return `{lead text} : (${[...new Set([phrase('en'), phrase('vi')])].join(' OR ')})`;
}
