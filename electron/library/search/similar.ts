import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../contract/models/article.ts';
import type { SimilarArticles } from '../../contract/models/search.ts';
import { readSummaries } from '../articles/article-list.ts';
import { statements } from '../db/statements.ts';
import { analyse } from './analysis.ts';
import { languageOfBlock } from './block-language.ts';
import { columnOf, ordinaryColumns } from './index-fields.ts';
import { queryWord } from './query.ts';
import { rank } from './ranking.ts';
import { isStopWord } from './stop-words.ts';
import { eachWord } from './words.ts';

/** Words that an article is known by; those that are shown; and of how many the frequency is looked up for that. */
const telling = 16;
const shown = 8;
const weighed = 60;
/** What shares less than this part of an article's rank with it only has some words in common. */
const leastShare = 0.25;
/** Where a word stands says how much it tells. */
const weights = { title: 4, lead: 2, text: 1, caption: 1, related: 0 } as const;

const sql = {
  frequency: 'SELECT doc FROM article_vocabulary WHERE term = ?',
  size: 'SELECT count(*) AS n FROM article',
  ranked: `SELECT article_index.rowid AS seq, ${rank} AS score, story, not_article
    FROM article_index CROSS JOIN article ON article.seq = article_index.rowid
    WHERE article_index MATCH ? ORDER BY score LIMIT ?`,
} as const;

/**
 * Articles that have most of an article's telling words (tf–idf over title, lead, text and captions) in common, by
 * rank, one of each story, without its own story.
 */
export function similarArticles(
  db: DatabaseSync,
  seq: number,
  article: Pick<Article, 'title' | 'language' | 'blocks'>,
  limit: number,
): SimilarArticles {
  const words = tellingWords(db, article);
  if (words.length === 0) return { words: [], articles: [] };
  const terms = words.map(({ term }) => `"${term.replaceAll('"', '""')}"`).join(' OR ');
  // Reprints and what is no article are passed over.
  const rows = statements(db, sql).ranked.all(`{${ordinaryColumns.join(' ')}} : (${terms})`, limit * 2 + 20);
  const own = rows.find((row) => row['seq'] === seq);
  const least = Number(own?.['score'] ?? 0) * leastShare;
  const stories = new Set<unknown>(own?.['story'] ? [own['story']] : []);
  const found: number[] = [];
  for (const row of rows) {
    const story = row['story'];
    // BM25 as FTS5 has it: the lower, the better.
    if (row['seq'] === seq || row['not_article'] === 1 || Number(row['score']) > least) continue;
    if (story !== null && stories.has(story)) continue;
    stories.add(story);
    found.push(Number(row['seq']));
  }
  return {
    words: words.slice(0, shown).map(({ word }) => word),
    articles: readSummaries(db, found.slice(0, limit)),
  };
}

interface TellingWord {
  term: string;
  /** As it first stands in the article. */
  word: string;
  worth: number;
}

function tellingWords(
  db: DatabaseSync,
  { title, language, blocks }: Pick<Article, 'title' | 'language' | 'blocks'>,
): TellingWord[] {
  const words = new Map<string, TellingWord>();
  const read = (text: string, weight: number) => {
    if (weight === 0) return;
    const own = languageOfBlock(text, language);
    eachWord(text, (_, start, end) => {
      const word = text.slice(start, end);
      const { term } = analyse(word, own);
      const known = words.get(term) ?? { term, word, worth: 0 };
      known.worth += weight;
      words.set(term, known);
    });
  };
  read(title, weights.title);
  for (const block of blocks) read(block.text, weights[columnOf(block.kind)]);

  const run = statements(db, sql);
  const size = Number(run.size.get()?.['n']);
  return [...words.values()]
    .filter(({ term, word }) => /\p{L}/u.test(term) && term.length > 1 && !isStopWord(asQueryWord(word)))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, weighed)
    .flatMap((one) => {
      const frequency = Number(run.frequency.get(one.term)?.['doc'] ?? 0);
      // What no other article has finds nothing, and what most have tells nothing.
      if (frequency < 2 || frequency > size / 2) return [];
      return { ...one, worth: (1 + Math.log(one.worth)) * Math.log(size / frequency) };
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, telling);
}

function asQueryWord(word: string) {
  return queryWord({ text: word, start: 0, end: word.length, next: word.length });
}
