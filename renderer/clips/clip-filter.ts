import type { Clip, ClipColour } from '../../electron/contract/models/clip.ts';

/** Without case and tone marks, so that a name is found however it is typed. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** The clips of a colour (null: any) in which every word of the filter stands: in quotation, comment, tags or source. */
export function clipsMatching(
  clips: readonly Clip[],
  filter: string,
  colour: ClipColour | null = null,
): readonly Clip[] {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  return clips.filter((clip) => {
    if (colour !== null && clip.colour !== colour) return false;
    return words.length === 0 || words.every((word) => searchedText(clip).includes(word));
  });
}

/** What a clip is found by, folded once for as long as it stays as it is. */
const searched = new WeakMap<Clip, string>();

function searchedText(clip: Clip): string {
  const known = searched.get(clip);
  if (known !== undefined) return known;
  const { quote, comment, tags, source, anchored } = clip;
  const text = folded(
    [quote, anchored.passage ?? '', comment, ...tags, source.title, source.agency ?? ''].join('\n'),
  );
  searched.set(clip, text);
  return text;
}

/** Tags as typed, separated by commas; each once, without empty ones. */
export function tagsFrom(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim().slice(0, 100))
        .filter(Boolean),
    ),
  ].slice(0, 50);
}
