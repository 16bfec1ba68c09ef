import { endsSentence } from '../text/sentences.ts';
import type { LinkedData } from './json-ld.ts';
import type { PageBlock } from './page-block.ts';
import type { PageFacts } from './page-facts.ts';

/** A paragraph of prose is longer, and the sum of the roots of what is above it is more, where there is a story: as
 * Readability's own test of a page has it. UTF-16 units. */
const shortestProse = 140;
const leastScore = 20;
/** What a front says of a story below its headline is no longer. UTF-16 units. */
const longestTeaser = 250;
/** Scripts without spaces between the words say as much in fewer signs. */
const dense = /^[^\p{L}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const denseWeight = 2.5;
/** Types of schema.org for pages that hold no article of their own. */
const otherTypes = /^(?:CollectionPage|ItemList|SearchResultsPage|ProfilePage|ContactPage|CheckoutPage)$/;

/** A brief is short, but runs over a few sentences. UTF-16 units. */
const shortestSentence = 40;
const shortestBrief = 250;
const fewestSentences = 3;
/** Without a name or a day a brief is told by more text, with hardly a link in it. */
const unsigned = { sentences: 4, told: 400, links: 0.25 };

/**
 * Whether a page is no article: a section front, a list, a login page, an error. `story`: what was taken for its text.
 * `isSigned`: the page tells when it appeared, or who wrote it; then a brief is an article too.
 */
export function isNotArticle(
  story: readonly PageBlock[],
  facts: PageFacts,
  linked: LinkedData,
  isSigned: boolean,
): boolean {
  let score = 0;
  let length = 0;
  let links = 0;
  let linkedHeadings = 0;
  let longs = 0;
  let sentences = 0;
  let told = 0;
  for (const { kind, text, linked: inLinks } of story) {
    const unlinked = Math.max(0, text.length - inLinks) * (dense.test(text) ? denseWeight : 1);
    length += text.length;
    links += Math.min(inLinks, text.length);
    if (unlinked > shortestProse) score += Math.sqrt(unlinked - shortestProse);
    if (unlinked > longestTeaser) longs++;
    if (
      kind === 'paragraph' &&
      unlinked >= shortestSentence &&
      inLinks < text.length / 2 &&
      endsSentence(text)
    ) {
      sentences++;
      told += unlinked;
    }
    if (kind === 'heading' && inLinks > text.length / 2) linkedHeadings++;
  }
  if (length === 0) return true;
  const isPlain = sentences >= unsigned.sentences && told >= unsigned.told && links < length * unsigned.links;
  const isBrief = isPlain || (isSigned && sentences >= fewestSentences && told >= shortestBrief);
  const readerable = score > leastScore || isBrief;
  const isFront = longs < 3 && linkedHeadings >= 5 && linkedHeadings >= story.length / 4;
  const saysArticle = linked.articles.length > 0 || facts.metas.get('og:type')?.toLowerCase() === 'article';
  if (saysArticle && !isFront) return length < shortestProse && links > length / 2;
  if (facts.passwords > 0 && score < leastScore * 2) return true;
  const saysOther = [...linked.types].some((type) => otherTypes.test(type));
  return !readerable || links > length / 2 || isFront || (saysOther && links > length / 4);
}
