import { longestCaption } from '../story/captions.ts';
import type { Setting } from './element-setting.ts';
import { asCaption, joined, type PageBlock } from './page-block.ts';

type Inside = (element: Element) => PageBlock[];

/** A row a line, its cells joined; a table that only lays things out is read as what it holds. */
export function tableBlocks(table: Element, setting: Setting, inside: Inside): PageBlock[] {
  const rows: PageBlock[][][] = [];
  const captions: PageBlock[] = [];
  readRows(table, inside, rows, captions);
  const over = captions.map(asCaption);
  if (isLayout(rows)) {
    const blocks = rows.flat(2);
    const [only] = blocks;
    // Old programs set a picture and its caption as a table.
    const isPicture = blocks.length === 1 && only && only.text.length <= longestCaption;
    return [...over, ...(isPicture && table.querySelector('img') ? blocks.map(asCaption) : blocks)];
  }
  const lines = rows.map((row) =>
    joined(
      row.map((cell) => joined(cell, ' ')),
      ' | ',
    ),
  );
  const said = lines.filter(({ text }) => /[^ |]/.test(text));
  return said.length > 0 ? [...over, { ...joined(said, '\n'), kind: 'table', setting }] : over;
}

function isLayout(rows: readonly PageBlock[][][]): boolean {
  return (
    rows.every((row) => row.length <= 1) ||
    rows.some((row) => row.some((cell) => cell.length > 2 || cell.some(({ kind }) => kind !== 'paragraph')))
  );
}

function readRows(parent: Element, inside: Inside, rows: PageBlock[][][], captions: PageBlock[]): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    if (name === 'tr') {
      const cells: PageBlock[][] = [];
      for (let cell = element.firstChild; cell; cell = cell.nextSibling) {
        if (cell.nodeType === 1) cells.push(inside(cell as Element));
      }
      if (cells.some((cell) => cell.length > 0)) rows.push(cells);
    } else if (name === 'caption') for (const block of inside(element)) captions.push(block);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot')
      readRows(element, inside, rows, captions);
    else {
      const blocks = inside(element);
      if (blocks.length > 0) rows.push([blocks]);
    }
  }
}
