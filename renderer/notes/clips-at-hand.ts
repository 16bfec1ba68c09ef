import type { ArticleId } from '../../electron/contract/ids.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';

/** More than these are looked for on the clip board. */
const mostAtHand = 30;

/** The clips of the article being read in reading order, then the others, newest first as they come. */
export function clipsAtHand(clips: readonly Clip[], article: ArticleId | null): Clip[] {
  const here = clips.filter((clip) => clip.article === article).sort((a, b) => a.start - b.start);
  const others = clips.filter((clip) => clip.article !== article);
  return [...here, ...others].slice(0, mostAtHand);
}
