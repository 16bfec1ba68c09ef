import type { BlockKind, ParsedArticle } from '../../contract/models/article.ts';
import { analyseAt } from './analysis.ts';
import { languageOfBlock } from './block-language.ts';
import { eachWord } from './words.ts';

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

/** Analyses an article for the index. Pure. */
export function indexFields(article: Indexable): IndexFields {
  const terms: Record<Column, string[]> = {
    title: [],
    lead: [],
    text: [],
    caption: [],
    agency: [],
    place: [],
    related: [],
    marked: [],
  };
  const add = (column: Column, text: string | null) => {
    if (!text) return;
    if (terms[column].length > 0) terms[column].push(blockBoundary);
    const into = terms[column];
    const ordinary = ordinaryColumns.includes(column);
    const language = languageOfBlock(text, article.language);
    eachWord(text, (start, end) => {
      const { term, marked } = analyseAt(text, start, end, language);
      into.push(term);
      if (marked !== null && ordinary) terms.marked.push(marked);
    });
  };
  add('title', article.title);
  for (const block of article.blocks) add(columnOf(block.kind), block.text);
  add('agency', article.agency);
  add('place', article.place);
  const fields = columns.map((column) => [column, terms[column].join(' ')]);
  return Object.fromEntries(fields) as Record<Column, string>;
}
