import type { BlockKind, Part } from '../../contract/models/article.ts';
import { styleKind } from '../office/style-kind.ts';
import { leftOut, partOf } from '../parts.ts';
import { readXml } from '../xml/read-xml.ts';

/** A paragraph while it is read; a frame or a note inside it has its own. */
interface Open {
  kind: BlockKind;
  text: string;
}

const space = ' ';

/**
 * The text of content.xml: headings, paragraphs, lists, tables, frames; notes come after it, comments are left out.
 * `whole`: the XML is well-formed to its end.
 */
export function readContent(xml: string): { parts: Part[]; whole: boolean } {
  const parts: Part[] = [];
  const notes: Part[] = [];
  const styles = new Map<string, string>();
  const paragraphs: Open[] = [];
  let style = '';
  let lists = 0;
  let items = 0;
  let notesOpen = 0;
  let comments = 0;
  let skipped = 0;
  const elements: string[] = [];
  /** Of each section that is open, whether it is shown. */
  const sections: boolean[] = [];
  const tables: { rows: string[][] }[] = [];

  function finish({ kind, text }: Open): void {
    const row = tables.at(-1)?.rows.at(-1);
    const told = text.trim();
    if (told === '') return;
    if (comments > 0) parts.push(leftOut('comments', told));
    else if (sections.includes(false)) parts.push(leftOut('hidden', told));
    else if (notesOpen > 0) notes.push(partOf('paragraph', told));
    else if (row && row.length > 0) row.push(`${row.pop() ?? ''} ${told}`.trim());
    else if (kind === 'list') addItem(parts, told, items);
    else for (const line of told.split('\n')) if (line.trim() !== '') parts.push(partOf(kind, line.trim()));
    items = 0;
  }

  function kindOf(element: string, styleName: string): BlockKind {
    if (element === 'h') return 'heading';
    const named = styleKind(spelt(styleName)) ?? styleKind(spelt(styles.get(styleName) ?? ''));
    if (named !== null) return named;
    return lists > 0 ? 'list' : 'paragraph';
  }

  const opens: Record<string, (attribute: (name: string) => string | undefined) => void> = {
    style: (attribute) => styles.set(attribute('name') ?? '', attribute('parent-style-name') ?? ''),
    list: () => lists++,
    'list-item': () => {
      items = 1;
    },
    note: () => notesOpen++,
    annotation: () => {
      comments++;
      // Its author and date stand outside its paragraphs, and in the middle of the one it comments on.
      paragraphs.push({ kind: 'paragraph', text: '' });
    },
    section: (attribute) => sections.push(attribute('display') !== 'none'),
    s: (attribute) => add(space.repeat(Math.min(Number(attribute('c') ?? 1) || 1, 100))),
    tab: () => add(space),
    'line-break': () => add('\n'),
    table: () => tables.push({ rows: [] }),
    'table-row': () => tables.at(-1)?.rows.push([]),
    'table-cell': () => tables.at(-1)?.rows.at(-1)?.push(''),
  };
  const closes: Record<string, () => unknown> = {
    list: () => lists--,
    note: () => notesOpen--,
    annotation: () => {
      comments--;
      paragraphs.pop();
    },
    section: () => sections.pop(),
    table: () => addTable(tables.pop()?.rows ?? [], parts),
  };

  function add(text: string): void {
    const open = paragraphs.at(-1);
    if (open && skipped === 0) open.text += text;
  }

  const whole = readXml(xml, {
    open: (name, attribute) => {
      if (isSkipped(name, elements.at(-1))) skipped++;
      elements.push(name);
      if (name === 'p' || name === 'h') {
        style = attribute('style-name') ?? '';
        paragraphs.push({ kind: kindOf(name, style), text: '' });
      } else opens[name]?.(attribute);
    },
    close: (name) => {
      elements.pop();
      if (isSkipped(name, elements.at(-1))) skipped--;
      const open = name === 'p' || name === 'h' ? paragraphs.pop() : undefined;
      if (open) finish(open);
      else closes[name]?.();
    },
    text: add,
  });
  for (const open of paragraphs.reverse()) finish(open);
  while (tables.length > 0) addTable(tables.pop()?.rows ?? [], parts);
  return { parts: [...parts, ...notes], whole };
}

/** What stands in no text: marks of notes, what was deleted, the running heads and pictures of a flat document. */
const skippedElements = new Set(['note-citation', 'tracked-changes', 'master-styles', 'binary-data', 'desc']);
const inText = new Set(['p', 'h', 'span', 'a']);

/** Also what a picture is called, which no reader sees; elsewhere the same name is that of the document. */
function isSkipped(name: string, parent: string | undefined): boolean {
  return skippedElements.has(name) || (name === 'title' && !inText.has(parent ?? ''));
}

/** A style's name as people see it: signs that no name in XML may have are written as `_20_`. */
function spelt(styleName: string): string {
  return styleName.replace(/_([\da-f]{2,4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `first`: 1 for the first paragraph of an item, 0 for what follows it. */
function addItem(parts: Part[], text: string, first: number): void {
  const item = text.replace(/\s+/g, space);
  const last = parts.at(-1);
  if (last?.kind === 'list') last.text += `${first ? '\n' : space}${item}`;
  else parts.push(partOf('list', item));
}

/** A table of one column only frames what is in it. */
function addTable(rows: readonly string[][], parts: Part[]): void {
  const told = rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, space).trim()));
  if (told.every((cells) => cells.length <= 1)) {
    for (const [text = ''] of told) if (text !== '') parts.push(partOf('paragraph', text));
    return;
  }
  const lines = told.map((cells) => cells.join(' | ')).filter((line) => /[^|\s]/.test(line));
  if (lines.length > 0) parts.push(partOf('table', lines.join('\n')));
}
