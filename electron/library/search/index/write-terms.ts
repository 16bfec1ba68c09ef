import type { ArticleLanguage } from '../../../contract/models/article.ts';
import { analyse, stem } from '../words/analysis.ts';
import { eachFolded, type FoldedWords, longestFolded } from '../words/folded-words.ts';
import { writeMarked } from './marked-forms.ts';
import { stemMemo } from './stem-memo.ts';
import { addTerm, makeRoom, type TermList } from './term-list.ts';

/** Words are Zipfian: so many hold nearly all that come, in some 3 MB. */
const remembered = 100_000;
const writeStems = stemMemo(remembered, stem);

/**
 * Adds the index's terms for the words of a text to `terms`, and the unfolded forms of those with marks to `marked`
 * (null: they are not wanted). English words are stemmed; those of every other language are only folded.
 */
export function writeTerms(
  text: string,
  language: ArticleLanguage,
  terms: TermList,
  marked: TermList | null,
): void {
  const write = language === 'en' ? writeStems : writeFolded;
  eachFolded(
    text,
    (words) => {
      write(words, terms);
      if (marked) writeMarked(words, marked);
    },
    (word) => {
      const analysed = analyse(word.text, language);
      addTerm(terms, analysed.term);
      if (marked && analysed.marked !== null) addTerm(marked, analysed.marked);
    },
  );
}

function writeFolded({ count, fours, places, lengths }: FoldedWords, terms: TermList): void {
  makeRoom(terms, count * (longestFolded + 1));
  const { view } = terms;
  let to = terms.used;
  for (let word = 0; word < count; word++) {
    const end = to + (lengths[word] ?? 0);
    for (let from = places[word] ?? 0; to < end; from++, to += 4) view.setInt32(to, fours[from] ?? 0, true);
    view.setInt8(end, 0x20);
    to = end + 1;
  }
  terms.used = to;
}
