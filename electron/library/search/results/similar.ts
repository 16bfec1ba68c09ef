import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../../contract/models/article.ts';
import type { SimilarArticles } from '../../../contract/models/search.ts';
import { articleColumns } from '../../articles/article-columns.ts';
import { readSummaries } from '../../articles/article-list.ts';
import { columnOf, ordinaryColumns } from '../index/index-fields.ts';
import { indexReader } from '../index/index-reader.ts';
import { findMatches } from '../matching/matches.ts';
import { type Clause, type Query, queryWord } from '../query/query.ts';
import { rankMatches } from '../ranking/rank-matches.ts';
import { analyse } from '../words/analysis.ts';
import { languageOfBlock } from '../words/block-language.ts';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/words.ts';

/** Words that an article is known by; those that are shown; and of how many the frequency is looked up for that. */
const telling = 16;
const shown = 8;
const weighed = 60;
/** What shares less than this part of an article's rank with it only has some words in common. */
const leastShare = 0.25;
/** Where a word stands says how much it tells. */
const weights = { title: 4, lead: 2, text: 1, caption: 1, related: 0 } as const;

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
  const clauses = words.map(({ term }) => clauseFor(term));
  const query: Query = { clauses, filter: { in: 'articles' }, mistakes: [] };
  const matches = findMatches(db, query, new Map());
  // Reprints and what is no article are passed over.
  const best = rankMatches(matches, matches.rows, limit * 2 + 20);
  const own = best.find((one) => one.seq === seq);
  const least = (own?.worth ?? 0) * leastShare;
  const { story, notArticle } = articleColumns(db);
  const stories = new Set<number>([story[seq] ?? 0].filter((number) => number > 0));
  const found: number[] = [];
  for (const one of best) {
    const number = story[one.seq] ?? 0;
    if (one.seq === seq || notArticle[one.seq] === 1 || one.worth < least) continue;
    if (number > 0 && stories.has(number)) continue;
    stories.add(number);
    found.push(one.seq);
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
    for (const { text: word } of wordsOf(text)) {
      const { term } = analyse(word, own);
      const known = words.get(term) ?? { term, word, worth: 0 };
      known.worth += weight;
      words.set(term, known);
    }
  };
  read(title, weights.title);
  for (const block of blocks) read(block.text, weights[columnOf(block.kind)]);

  const reader = indexReader(db);
  const size = reader.articles;
  return [...words.values()]
    .filter(({ term, word }) => /\p{L}/u.test(term) && term.length > 1 && !isStopWord(asQueryWord(word)))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, weighed)
    .flatMap((one) => {
      const frequency = reader.postings(one.term).rows.length;
      // What no other article has finds nothing, and what most have tells nothing.
      if (frequency < 2 || frequency > size / 2) return [];
      return { ...one, worth: (1 + Math.log(one.worth)) * Math.log(size / frequency) };
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, telling);
}

/** What is looked for is a term of the index already. */
function clauseFor(term: string): Clause {
  const word = { typed: term, folded: term, stem: term, marked: null };
  const sought: Clause['sought'] = { kind: 'words', words: [word], open: false };
  return { presence: 'optional', columns: ordinaryColumns, boost: 1, sought, start: 0, end: 0 };
}

function asQueryWord(word: string) {
  return queryWord({ text: word, start: 0, end: word.length, next: word.length });
}
