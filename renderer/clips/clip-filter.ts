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
  return clips.filter(({ quote, comment, tags, source, colour: own }) => {
    if (colour !== null && own !== colour) return false;
    const text = folded([quote, comment, ...tags, source.title, source.agency ?? ''].join('\n'));
    return words.every((word) => text.includes(word));
  });
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
