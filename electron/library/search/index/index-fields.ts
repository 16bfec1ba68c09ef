import type { BlockKind, ParsedArticle } from '../../../contract/models/article.ts';
import { languageOfBlock } from '../words/block-language.ts';
import { addTerm, type TermList, takeJoined, termList } from './term-list.ts';
import { writeTerms } from './write-terms.ts';

/** The index columns of an article: terms in reading order, separated by single spaces. */
export interface IndexFields {
  title: string;
  lead: string;
  text: string;
  caption: string;
  agency: string;
  place: string;
  related: string;
  /** The unfolded form of every word of title, lead, text and captions that carries marks, in reading order. */
  marked: string;
}

export type Column = keyof IndexFields;
export const columns: readonly Column[] = [
  'title',
  'lead',
  'text',
  'caption',
  'agency',
  'place',
  'related',
  'marked',
];

export type Indexable = Pick<ParsedArticle, 'title' | 'language' | 'agency' | 'place' | 'blocks'>;

/** Stands between two blocks of one column so that no phrase reaches from one into the next. */
export const blockBoundary = '¶';

/** The column that a block is found in. */
export function columnOf(kind: BlockKind): 'lead' | 'text' | 'caption' | 'related' {
  return kind === 'lead' || kind === 'caption' || kind === 'related' ? kind : 'text';
}

/** The columns that an ordinary search looks in. */
export const ordinaryColumns: readonly Column[] = ['title', 'lead', 'text', 'caption'];

const lists = Object.fromEntries(columns.map((column) => [column, termList()])) as Record<Column, TermList>;

/**
 * Analyses an article for the index: its columns in UTF-8, in the order of `columns`, a line feed between two. Bytes,
 * because they travel to another process and into SQLite, and to make strings of them takes longer than to find them.
 */
export function indexTerms(article: Indexable): Uint8Array {
  const add = (column: Column, text: string | null) => {
    if (!text) return;
    const terms = lists[column];
    if (terms.used > 0) addTerm(terms, blockBoundary);
    const language = languageOfBlock(text, article.language);
    writeTerms(text, language, terms, ordinaryColumns.includes(column) ? lists.marked : null);
  };
  add('title', article.title);
  for (const block of article.blocks) add(columnOf(block.kind), block.text);
  add('agency', article.agency);
  add('place', article.place);
  return takeJoined(columns.map((column) => lists[column]));
}

const lineFeed = 0x0a;

/** What indexTerms made, column by column. Columns that a parser left out are empty. */
export function splitTerms(terms: Uint8Array): Uint8Array[] {
  let from = 0;
  return columns.map(() => {
    const found = terms.indexOf(lineFeed, from);
    const end = found < 0 ? terms.length : found;
    const column = terms.subarray(from, end);
    from = Math.min(end + 1, terms.length);
    return column;
  });
}

/** The same as texts. */
export function fieldsOf(terms: Uint8Array): IndexFields {
  const texts = splitTerms(terms).map((column) => Buffer.from(column).toString());
  return Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? ''])) as Record<Column, string>;
}
