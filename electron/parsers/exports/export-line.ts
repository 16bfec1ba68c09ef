import { normalise } from '../text/normalise.ts';

/** A line of an export, trimmed and never empty. */
export interface ExportLine {
  text: string;
  /** Whether an empty line, or the edge of a block, stands before it. */
  spaced: boolean;
}

/** The lines of a plain text. */
export function linesOfText(text: string): ExportLine[] {
  const lines: ExportLine[] = [];
  let spaced = true;
  for (const line of normalise(text).split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '') spaced = true;
    else {
      lines.push({ text: trimmed, spaced });
      spaced = false;
    }
  }
  return lines;
}

/** Lines of a text set in columns are no longer. UTF-16 units. */
const widestColumn = 100;
/** A line that ended because the next word did not fit is at least so long. */
const narrowestColumn = 50;
/** So many broken lines, at least, tell of columns. */
const fewestBroken = 3;

/** Whether paragraphs are broken into lines: long lines follow each other, and none is longer than a column. */
export function isSetInColumns(lines: readonly ExportLine[]): boolean {
  let broken = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text.length > widestColumn) return false;
    const next = lines[index + 1];
    if (text.length >= narrowestColumn && next && !next.spaced && !/[.!?”"]$/.test(text)) broken++;
  }
  return broken >= fewestBroken;
}

/** The paragraphs of lines: each line one, or in columns all up to an empty line. */
export function paragraphsOf(lines: readonly ExportLine[], inColumns: boolean): string[] {
  const paragraphs: string[] = [];
  for (const { text, spaced } of lines) {
    if (inColumns && !spaced && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()} ${text}`);
    else paragraphs.push(text);
  }
  return paragraphs;
}
