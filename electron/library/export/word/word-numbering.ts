import { type INumberingOptions, LevelFormat } from 'docx';
import { type NoteDocument, walk } from '../../../contract/note-document.ts';

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const indented = (level: number) => ({
  paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } },
});

/** The name of the numbers of lists that begin with `start`. */
export function numbersFrom(start: number): string {
  return `numbers from ${start}`;
}

/** Bullets, and numbers for each number that a list of the document begins with. */
export function wordNumbering(document: NoteDocument): INumberingOptions {
  const starts = new Set([...walk(document)].flatMap((node) => (node.type === 'list' ? [node.start] : [])));
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          alignment: 'left' as const,
          style: indented(level),
        })),
      },
      ...[...starts].map((start) => ({
        reference: numbersFrom(start),
        levels: levels.map((level) => ({
          level,
          start,
          format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
          text: `%${level + 1}.`,
          alignment: 'left' as const,
          style: indented(level),
        })),
      })),
    ],
  };
}
