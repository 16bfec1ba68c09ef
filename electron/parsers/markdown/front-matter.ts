/** The fields over a Markdown text, in small letters; and where the text begins (UTF-16 units). */
export interface FrontMatter {
  fields: ReadonlyMap<string, string[]>;
  /** Its lines, without the rules around them. */
  lines: string[];
  end: number;
}

const mostLines = 200;

/**
 * Reads the YAML front matter that tools write: `key: value`, quoted or not, and lists of values, in brackets or one a
 * line. Deeper YAML is kept as lines and not understood. Null without any.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^\s*---[ \t]*\n/.exec(text.slice(0, 200))?.[0];
  if (opening === undefined) return null;
  const fields = new Map<string, string[]>();
  const lines: string[] = [];
  let at = opening.length;
  let last: string[] | undefined;
  while (lines.length < mostLines && at < text.length) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next);
    at = next < 0 ? text.length : next + 1;
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return fields.size === 0 ? null : { fields, lines, end: at };
    lines.push(line);
    const item = /^\s+-\s+(.*)$|^-\s+(.*)$/.exec(line);
    const field = /^([\p{L}_][\p{L}\d_ -]{0,40}?)\s*:(?:\s+(.*))?$/u.exec(line);
    if (item && last) last.push(...valuesOf(item[1] ?? item[2] ?? ''));
    else if (field?.[1]) {
      last = valuesOf(field[2] ?? '');
      fields.set(field[1].toLowerCase(), last);
    } else if (line.trim() !== '' && !/^\s|^#/.test(line)) return null;
  }
  return null;
}

function valuesOf(value: string): string[] {
  const trimmed = value.trim();
  const list = /^\[(?!\[)(.*)\]$/.exec(trimmed)?.[1];
  const values = list === undefined ? [trimmed] : list.split(',');
  return values.map(bare).filter((each) => each !== '' && !/^[|>][+-]?$/.test(each));
}

/** Without quotation marks, and without the brackets of a link between notes: `"[[Jane Doe|Jane]]"`. */
function bare(value: string): string {
  const unquoted = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return unquoted.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1').trim();
}
