import {
  type Block,
  outsideText,
  type ParsedArticle,
  type Part,
  type Removal,
} from '../contract/models/article.ts';
import { partsOf } from '../library/articles/article-body.ts';
import type { ParsedFile } from './parser-protocol.ts';

/**
 * Makes the article of its parts: the canonical text, the blocks with their places in it, and what was left out, in
 * reading order. Pure: import uses it, and the library again whenever a part is taken out or put back.
 */
export function composeArticle(parts: readonly Part[]): {
  text: string;
  blocks: Block[];
  removed: Removal[];
} {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const removed: Removal[] = [];
  let at = 0;
  for (const [index, { kind, text, removed: reason, signs }] of parts.entries()) {
    if (signs)
      for (const sign of signs) removed.push({ part: index, reason: 'noise-character', text: sign.text });
    if (reason !== null) {
      removed.push({ part: index, reason, text });
    } else if (kind === 'title') {
      // It stands over the article, not in it.
    } else if (outsideText.has(kind)) {
      blocks.push({ part: index, kind, text, start: null, end: null });
    } else {
      blocks.push({ part: index, kind, text, start: at, end: at + text.length });
      texts.push(text);
      at += text.length + 2;
    }
  }
  return { text: texts.join('\n\n'), blocks, removed };
}

/** An article that came in a message, whole again. */
export function wholeArticle({ facts, body }: Pick<ParsedFile, 'facts' | 'body'>): ParsedArticle {
  const parts = partsOf(body);
  return { ...facts, parts, ...composeArticle(parts) };
}
