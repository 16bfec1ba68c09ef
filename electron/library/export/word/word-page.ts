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
import { exportWord } from '../export-words.ts';
import { wordMeasures } from './word-measures.ts';
import { headingFace } from './word-styles.ts';
import { wordText } from './word-text.ts';

/** What of a title goes at the head of a page. */
const longestRunningTitle = 72;

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
  const marking = (text: string) =>
    text ? [new Paragraph({ style: 'Marking', suppressLineNumbers: true, text: wordText(text) })] : [];
  const edges = (style: string, left: readonly TextRun[], right: readonly TextRun[]) =>
    new Paragraph({
      style,
      suppressLineNumbers: true,
      tabStops: [{ type: 'right', position: measure }],
      children: [...left, new TextRun({ children: [new Tab()] }), ...right],
    });
  const running = settings.furniture
    ? [edges('Header', [new TextRun(wordText(shortened(title)))], [new TextRun(wordText(date))])]
    : [];
  const number = [pageNumber(note)];
  const own = [new TextRun(wordText(reference))];
  const footer = (left: TextRun[], right: TextRun[]) =>
    settings.furniture ? [edges('Footer', left, right)] : [];
  const watermark = () =>
    settings.watermark
      ? [
          new Paragraph({
            style: 'Header',
            suppressLineNumbers: true,
            children: [
              new TextWatermark({ text: wordText(settings.watermark), font: headingFace, color: 'E4E4E4' }),
            ],
          }),
        ]
      : [];
  const header = (with_: Paragraph[]) =>
    new Header({ children: atLeastOne('Header', [...watermark(), ...marking(classification), ...with_]) });
  const foot = (with_: Paragraph[]) =>
    new Footer({ children: atLeastOne('Footer', [...with_, ...marking(classification)]) });
  return {
    headers: { first: header([]), default: header(running), even: header(running) },
    footers: {
      first: foot(settings.cover ? [] : footer(own, number)),
      default: foot(footer(own, number)),
      even: foot(footer(number, own)),
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

function atLeastOne(style: string, paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style, suppressLineNumbers: true })];
}

/** "Page 2 of 7" as fields. */
function pageNumber({ language }: Note): TextRun {
  const [before = '', between = '', after = ''] = exportWord('paper.page', language, {
    page: '\n',
    pages: '\n',
  })
    .replaceAll(' ', '\u00a0')
    .split('\n');
  return new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
}

function shortened(title: string): string {
  if (title.length <= longestRunningTitle) return title;
  const cut = title.slice(0, longestRunningTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestRunningTitle / 2)).trimEnd()}…`;
}
