import type { ClipColour } from '../../electron/contract/models/clip.ts';
import { insertClip } from '../notes/insert-clip.ts';
import { clipSelection } from '../state/clips.ts';

/** Clips what is selected in the reader and puts the clip into the note. */
export async function putSelectionIntoNote(colour?: ClipColour): Promise<void> {
  const clip = await clipSelection(colour);
  if (clip) insertClip(clip);
}
