import {
  Footer,
  Header,
  type ISectionOptions,
  LineNumberRestartFormat,
  NumberFormat,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { ExportSettings } from '../../../contract/models/export.ts';
import type { Note } from '../../../contract/models/note.ts';
import { pageNumberWords } from '../export-words.ts';
import { runningTitle } from '../page-furniture.ts';
import { wordMeasures } from './word-measures.ts';
import { headingFace } from './word-styles.ts';
import { wordText } from './word-text.ts';

/**
 * Paper, margins and what stands on every page: title and date at the head, reference and page number at the foot, the
 * number outside; the classification in the middle of both. Over the title there is nothing but the classification, and
 * on a cover no number either. `lettered`: footnotes have letters, because figures are the endnotes'.
 */
export function wordPage(
  note: Note,
  title: string,
  date: string,
  settings: ExportSettings,
  lettered: boolean,
): Omit<ISectionOptions, 'children'> {
  const { width, height, margin, measure } = wordMeasures(settings);
  const { classification, reference } = note.details;
  const { furniture, cover, watermark } = settings;
  const words = (text: string) => (text ? [new TextRun(wordText(text))] : []);
  const marking = classification
    ? [new TextRun({ text: wordText(classification), bold: true, color: '000000' })]
    : [];
  const edge = (
    style: string,
    left: readonly TextRun[],
    right: readonly TextRun[],
    behind: TextRun[] = [],
  ) => {
    const tab = () => new TextRun({ children: [new Tab()] });
    return new Paragraph({
      style,
      suppressLineNumbers: true,
      tabStops: [
        { type: 'center', position: measure / 2 },
        { type: 'right', position: measure },
      ],
      children: [...behind, ...left, tab(), ...marking, tab(), ...right],
    });
  };
  const across = () =>
    watermark ? [new TextWatermark({ text: wordText(watermark), font: headingFace, color: 'E4E4E4' })] : [];
  const header = (left: TextRun[], right: TextRun[]) =>
    new Header({ children: [edge('Header', left, right, across())] });
  const footer = (left: TextRun[], right: TextRun[]) =>
    new Footer({ children: [edge('Footer', left, right)] });
  const running = furniture ? words(runningTitle(note, title, date, settings)) : [];
  const day = furniture ? words(date) : [];
  const number = furniture ? [pageNumber(note)] : [];
  const own = furniture ? words(reference) : [];
  return {
    headers: { first: header([], []), default: header(running, day), even: header(running, day) },
    footers: {
      first: cover ? footer([], []) : footer(own, number),
      default: footer(own, number),
      even: footer(number, own),
    },
    properties: {
      titlePage: true,
      page: {
        size: { width, height },
        margin: {
          top: margin,
          bottom: margin,
          left: margin,
          right: margin,
          header: margin / 2,
          footer: margin / 2,
        },
      },
      ...(settings.lineNumbers && {
        lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.CONTINUOUS },
      }),
      endnoteProperties: {
        numberFormat: { type: NumberFormat.DECIMAL },
      },
      footnoteProperties: {
        numberFormat: { type: lettered ? NumberFormat.LOWER_LETTER : NumberFormat.DECIMAL },
      },
    },
  };
}

/** "Page 2 of 7" as fields. */
function pageNumber({ language }: Note): TextRun {
  const [before, between, after] = pageNumberWords(language);
  return new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
}
