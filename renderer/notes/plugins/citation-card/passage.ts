import type { ArticleId } from '../../../../electron/contract/ids.ts';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { call } from '../../../connection/call.ts';

/** So much text is shown on each side of a passage, and so much of a long passage's beginning and end (UTF-16 units). */
const aroundLength = 140;
const longestPassage = 420;

export interface Passage {
  before: string;
  words: string;
  after: string;
}

/** The passage of a clip with the text around it; what stands around it from the clip alone where it is orphaned. */
export async function passageInContext(clip: Clip): Promise<Passage> {
  if (clip.orphaned) return around(clip.prefix, clip.quote, clip.suffix);
  const text = await textOf(clip.article);
  if (text === null) return around(clip.prefix, clip.quote, clip.suffix);
  return around(text.slice(0, clip.start), text.slice(clip.start, clip.end), text.slice(clip.end));
}

/** Cut at words, on one line each; what was cut is told by an ellipsis. */
export function around(before: string, words: string, after: string): Passage {
  return {
    before: cutBefore(flat(before)),
    words: shortened(flat(words)),
    after: cutAfter(flat(after)),
  };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cutBefore(text: string): string {
  if (text.length <= aroundLength) return text;
  const cut = text.slice(-aroundLength);
  return `…${cut.slice(cut.indexOf(' '))}`;
}

function cutAfter(text: string): string {
  if (text.length <= aroundLength) return text;
  const cut = text.slice(0, aroundLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))} …`;
}

function shortened(text: string): string {
  if (text.length <= longestPassage) return text;
  const half = longestPassage / 2;
  const [first, last] = [text.slice(0, half), text.slice(-half)];
  return `${first.slice(0, first.lastIndexOf(' '))} … ${last.slice(last.indexOf(' ') + 1)}`;
}

/** The article that was asked for last: the pointer passes over one note's citations of it again and again. */
let last: { article: ArticleId; text: Promise<string | null> } | null = null;
const keptMs = 10_000;

function textOf(article: ArticleId): Promise<string | null> {
  if (last?.article !== article) {
    const asked = {
      article,
      text: call('articles.get', { id: article }).then((result) => (result.ok ? result.value.text : null)),
    };
    last = asked;
    // An article's text can change at any time.
    setTimeout(() => {
      if (last === asked) last = null;
    }, keptMs);
  }
  return last.text;
}
