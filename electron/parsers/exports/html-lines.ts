import { parseHTML } from 'linkedom';
import { lightenMarkup } from '../html/lighten-markup.ts';
import type { ExportLine } from './export-line.ts';
import { linesOfText } from './export-line.ts';

/** Elements that stand in a line; all others begin and end one. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const mostElements = 400_000;

/** The lines of a page as one reads them: a block is one, a row of a table is one. Null for a page beyond all measure. */
export function linesOfHtml(markup: string): ExportLine[] | null {
  const light = lightenMarkup(markup);
  if (light.elements > mostElements) return null;
  const { document } = parseHTML(light.markup);
  const text: string[] = [];
  write(document.body, text);
  return linesOfText(text.join(''));
}

function write(node: Node, text: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      text.push((child.nodeValue ?? '').replace(/\s+/g, ' '));
    } else if (child.nodeType === 1) {
      const name = child.nodeName.toLowerCase();
      if (name === 'br') text.push('\n');
      else if (inline.has(name)) write(child, text);
      else if (name === 'td' || name === 'th') writeCell(child, text);
      else {
        text.push('\n\n');
        write(child, text);
        text.push('\n\n');
      }
    }
  }
}

/** A cell that holds one line stands in its row's line; paragraphs in a cell stay apart. */
function writeCell(cell: Node, text: string[]): void {
  const inside: string[] = [];
  write(cell, inside);
  const lines = inside.join('').trim();
  text.push(lines, lines.includes('\n') ? '\n' : ' ');
}
