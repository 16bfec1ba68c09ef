import { BorderStyle, PageBreak, Paragraph, TextRun } from 'docx';
import type { ExportSettings } from '../../../contract/models/export.ts';
import type { Note } from '../../../contract/models/note.ts';
import type { StoredImage } from '../block-html.ts';
import { exportWord } from '../export-words.ts';
import { imageRun } from './word-image.ts';
import type { WordMeasures } from './word-measures.ts';
import { wordText } from './word-text.ts';

/** What stands before the text: letterhead, title, what it is for, who writes to whom. On a cover it fills a page. */
export function wordFront(
  { details, language }: Note,
  title: string,
  date: string,
  { cover }: ExportSettings,
  letterhead: StoredImage | null,
  measures: WordMeasures,
): Paragraph[] {
  const head = letterhead && imageRun(letterhead, '', measures.measure, measures);
  const facts = (['addressee', 'author', 'reference'] as const).filter((key) => details[key]);
  const line = (text: string) => subtitle([new TextRun(wordText(text))]);
  const rows = [
    ...(details.event ? [line(details.event)] : []),
    ...facts.map((key) =>
      subtitle([
        new TextRun({ bold: true, text: `${exportWord(`paper.${key}`, language)}: ` }),
        new TextRun(wordText(details[key])),
      ]),
    ),
  ];
  return [
    ...(head ? [new Paragraph({ suppressLineNumbers: true, children: [head] })] : []),
    new Paragraph({
      style: 'Title',
      suppressLineNumbers: true,
      ...(cover && { spacing: { before: Math.round(measures.height / 4) } }),
      text: wordText(title),
    }),
    ...rows,
    new Paragraph({
      style: 'Subtitle',
      suppressLineNumbers: true,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 6 } },
      spacing: { after: 300 },
      children: [new TextRun(wordText(date)), ...(cover ? [new PageBreak()] : [])],
    }),
  ];
}

function subtitle(children: TextRun[]): Paragraph {
  return new Paragraph({ style: 'Subtitle', suppressLineNumbers: true, children });
}
