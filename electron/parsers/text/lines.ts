/** Lines of a text set in columns are no longer than this; a longer one is a paragraph. */
const widestColumn = 100;

/**
 * The paragraphs of a plain text, trimmed, none empty. A line is a paragraph, unless the text is set in a column (as
 * in mail): then a line that ended only because the next word did not fit goes on in the next one.
 */
export function splitParagraphs(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const width = columnWidth(lines);
  const paragraphs: string[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      open = false;
      continue;
    }
    if (open) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else paragraphs.push(line);
    open = width !== null && isBroken(line, lines[index + 1] ?? '', width);
  }
  return paragraphs;
}

/** The width of the column in UTF-16 units, or null when the text is not set in one. */
function columnWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) {
    if (line.length > widestColumn) return null;
    width = Math.max(width, line.length);
  }
  let broken = 0;
  let goesOn = 0;
  let followed = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!line || !next) continue;
    followed++;
    if (!isBroken(line, next, width) || !/[^.!?:”"…)]$/.test(line)) continue;
    broken++;
    if (/^["“‘'(]?\p{Ll}/u.test(next)) goesOn++;
  }
  // A list of headlines of about one length has capitals at every beginning.
  return broken >= 4 && broken >= followed * 0.6 && goesOn >= broken * 0.4 ? width : null;
}

/** Whether the first word of the next line would not have fitted. A few units of slack: columns are ragged. */
function isBroken(line: string, next: string, width: number): boolean {
  if (next === '' || /^(?:[-*•>|]|\d{1,2}[.)]) /.test(next)) return false;
  const space = next.indexOf(' ');
  const word = space < 0 ? next.length : space;
  return line.length + 1 + word > width - 2;
}
