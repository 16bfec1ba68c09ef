import type { BlockKind, ParsedArticle } from '../../contract/models/article.ts';
import { writeTerms } from './analysis.ts';
import { languageOfBlock } from './block-language.ts';
import { type TermList, termList } from './term-list.ts';

/** An article as its index columns: terms in reading order, separated by single spaces. */
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

/** Analyses an article for the index. Pure. */
export function indexFields(article: Indexable): IndexFields {
  const add = (column: Column, text: string | null) => {
    if (!text) return;
    const terms = lists[column];
    if (!terms.isEmpty()) terms.add(blockBoundary);
    const language = languageOfBlock(text, article.language);
    writeTerms(text, language, terms, ordinaryColumns.includes(column) ? lists.marked : null);
  };
  add('title', article.title);
  for (const block of article.blocks) add(columnOf(block.kind), block.text);
  add('agency', article.agency);
  add('place', article.place);
  const fields = columns.map((column) => [column, lists[column].take()]);
  return Object.fromEntries(fields) as Record<Column, string>;
}
