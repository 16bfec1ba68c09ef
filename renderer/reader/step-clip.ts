import { clipById, useClips } from '../state/clips.ts';
import { openClip } from '../state/open-clip.ts';
import { useOpenArticle } from './open-article.ts';

/** Whether the open article has clips to step through. */
export function hasClips(): boolean {
  return clipsHere().length > 0;
}

/** Shows the next clip of the open article in reading order (1), or the one before (-1), around the end. */
export function stepClip(step: 1 | -1): void {
  const clips = clipsHere();
  const at = clips.findIndex(({ id }) => id === useOpenArticle.getState().clip?.id);
  const next = clips.at(at < 0 ? (step === 1 ? 0 : -1) : (at + step) % clips.length);
  if (next && clipById(next.id)) void openClip(next.id);
}

function clipsHere() {
  const { article } = useOpenArticle.getState();
  return useClips
    .getState()
    .clips.filter((clip) => clip.article === article?.id && !clip.orphaned)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}
