import type { ParsedArticle } from '../../contract/models.ts';

/** An article as its index columns: terms in reading order, separated by single spaces. */
export interface IndexFields {
  title: string;
  lead: string;
  text: string;
  caption: string;
  agency: string;
  place: string;
  related: string;
  /** The unfolded form of every word that carries marks, in reading order. */
  marked: string;
}

export type Indexable = Pick<ParsedArticle, 'title' | 'language' | 'agency' | 'place' | 'blocks'>;

export function indexFields(_article: Indexable): IndexFields {
  throw new Error('not written yet');
}
