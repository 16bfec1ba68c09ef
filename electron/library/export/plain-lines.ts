/** Letters in a line of an e-mail as RFC 3676 advises it (not above 78). */
export const lineLength = 72;

/** What stands before the first line of a piece of text and before the others. */
export interface Indent {
  first: string;
  next: string;
}

/** Text in lines of at most `lineLength` letters; a longer word has a line of its own, a line end in it stays. */
export function wrapped(text: string, { first, next }: Indent = { first: '', next: '' }): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : next;
    let empty = true;
    for (const word of paragraph.split(/ +/)) {
      if (!empty && lengthOf(line) + 1 + lengthOf(word) > lineLength) {
        lines.push(line);
        line = next;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines.join('\n');
}

/** A heading with a rule of `sign` below it, as long as its longest line. */
export function underlined(text: string, sign: '=' | '-'): string {
  const lines = wrapped(text);
  return `${lines}\n${sign.repeat(Math.max(...lines.split('\n').map(lengthOf)))}`;
}

/** Letters of a line as they are seen: a mark belongs to the letter that it is on. */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

/**
 * A table in columns where its lines are not too long; else each row below the other, its cells by the names of their
 * columns. `header`: the first row names the columns.
 */
export function tableLines(rows: readonly (readonly string[])[], header: boolean): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))),
  );
  const total = widths.reduce((sum, width) => sum + width, 2 * (columns - 1));
  return total <= lineLength && !rows.some((row) => row.some((cell) => cell.includes('\n')))
    ? inColumns(rows, widths, header)
    : oneBelowTheOther(rows, header);
}

function inColumns(rows: readonly (readonly string[])[], widths: number[], header: boolean): string {
  const lines = rows.map((row) =>
    widths
      .map((width, at) => (row[at] ?? '') + ' '.repeat(width - lengthOf(row[at] ?? '')))
      .join('  ')
      .trimEnd(),
  );
  if (header) lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}

function oneBelowTheOther(rows: readonly (readonly string[])[], header: boolean): string {
  const names = header ? (rows[0] ?? []) : [];
  const records = (header ? rows.slice(1) : rows).map((row) =>
    row
      .map((cell, at) => wrapped(names[at] ? `${names[at]}: ${cell}` : cell, { first: '', next: '    ' }))
      .join('\n'),
  );
  return records.join('\n\n');
}
