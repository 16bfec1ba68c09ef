import {
  type CitationMark,
  type Citations,
  type Cited,
  citationsIn,
} from '../../contract/citations/citation-marks.ts';
import type { ClipId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { Language } from '../../contract/models/language.ts';
import type { Note } from '../../contract/models/note.ts';
import { type NoteDocument, type NoteNode, noteSettings, walk } from '../../contract/note-document.ts';
import { exportWord } from './export-words.ts';

export interface NoteCitations extends Omit<Citations, 'marks'> {
  markOf: (citation: NoteNode) => CitationMark | null;
}

/** How a note's citations stand in an export, in the style that the note has chosen, with the list of their sources. */
export function noteCitations(
  note: Pick<Note, 'state' | 'language'>,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
): NoteCitations {
  const citations = [...walk(document)].flatMap((node) => (node.type === 'citation' ? [node] : []));
  const cited = citations.map(({ clip: id }): Cited | null => {
    const clip = readClip(id);
    return clip && { key: clip.article, source: clip.source };
  });
  const { language } = note;
  const { marks, entries, heading } = citationsIn(cited, noteSettings(note.state), language, (key, values) =>
    exportWord(key, language, values),
  );
  const byNode = new Map<NoteNode, CitationMark>(
    citations.flatMap((node, at) => {
      const mark = marks[at];
      return mark ? [[node, mark]] : [];
    }),
  );
  return { markOf: (node) => byNode.get(node) ?? null, entries, heading };
}

/** Whether sources are cited by raised numbers, so that footnotes have letters in their place. */
export function hasRaisedNumbers(note: Pick<Note, 'state'>, { entries }: NoteCitations): boolean {
  return noteSettings(note.state).citationStyle === 'endnotes' && entries.length > 0;
}

/** A day as a document writes it: "14 January 2026", "ngày 14 tháng 1 năm 2026"; `day` is YYYY-MM-DD. */
export function formatDay(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'vi') return `ngày ${date} tháng ${month} năm ${year}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}

/** The same where it stands alone: "Ngày 14 tháng 1 năm 2026". */
export function dayAlone(day: string, language: Language): string {
  const words = formatDay(day, language);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
