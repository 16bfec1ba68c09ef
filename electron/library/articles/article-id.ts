import { ArticleId, idOf, randomBits } from '../../contract/ids.ts';

/** From an id to the next: no more than so much, and so that a slip in the last digit seldom names another article. */
const widestStep = 1024;
let last: bigint | undefined;

/**
 * The id of a new article. Those of one process follow each other from a random beginning, and so stand side by side in
 * the index of the table: at random, each commit of an import would write nearly all its pages anew.
 */
export function nextArticleId(): ArticleId {
  const step = BigInt(1 + Math.floor(Math.random() * widestStep));
  last = last === undefined ? randomBits() : BigInt.asUintN(60, last + step);
  return idOf(ArticleId, 'a', last);
}
