import type { ClipId } from '../../contract/ids.ts';
import type { Clip, ClipSource } from '../../contract/models/clip.ts';
import type { Language } from '../../contract/models/language.ts';
import { citationNumbers, citedClips, type NoteDocument } from '../../contract/note-document.ts';

export interface Source extends ClipSource {
  number: number;
}

/** What an export cites: the number of each clip, and each source once, by number. Clips that are gone have none. */
export function citedSources(
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
): { numbers: Map<ClipId, number>; sources: Source[] } {
  const clips = new Map(
    citedClips(document).flatMap((id): [ClipId, Clip][] => {
      const clip = readClip(id);
      return clip ? [[id, clip]] : [];
    }),
  );
  const numbers = citationNumbers([...clips.keys()], (id) => clips.get(id)?.article ?? null);
  const sources = new Map<number, Source>();
  for (const [id, number] of numbers) {
    const clip = clips.get(id);
    if (clip && !sources.has(number)) sources.set(number, { number, ...clip.source });
  }
  return { numbers, sources: [...sources.values()] };
}

/** What stands after a source's title: agency, place, date. */
export function sourceDetails(source: Source, language: Language): string {
  const date = source.publishedOn ? formatDay(source.publishedOn, language) : null;
  return [source.agency, source.place, date].filter((part) => part !== null).join(', ');
}

/** A day as a document writes it: "14 January 2026", "ngày 14 tháng 1 năm 2026"; `day` is YYYY-MM-DD. */
export function formatDay(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'vi') return `ngày ${date} tháng ${month} năm ${year}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}
