import {
  $getTableCellNodeFromLexicalNode,
  $getTableColumnIndexFromTableCellNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $isTableNode,
  type TableNode,
} from '@lexical/table';
import { $getNodeByKey, $getSelection, type LexicalEditor, type NodeKey } from 'lexical';

/** Widths in px. */
const narrowest = 48;
const step = 24;
const evenWidth = 120;

/** Makes the column at the cursor a step wider (1) or narrower (−1). */
export function $stepColumnWidth(by: 1 | -1): void {
  const node = $getSelection()?.getNodes()[0];
  const cell = node ? $getTableCellNodeFromLexicalNode(node) : null;
  if (!cell) return;
  const table = $getTableNodeFromLexicalNodeOrThrow(cell);
  const column = $getTableColumnIndexFromTableCellNode(cell);
  const widths = $widthsOf(table);
  $setColumnWidth(table, column, (widths[column] ?? evenWidth) + by * step);
}

/** Makes a column of a table so wide; the others stay as they are. */
export function setColumnWidth(editor: LexicalEditor, key: NodeKey, column: number, width: number): void {
  editor.update(() => {
    const table = $getNodeByKey(key);
    if ($isTableNode(table)) $setColumnWidth(table, column, width);
  });
}

function $setColumnWidth(table: TableNode, column: number, width: number): void {
  table.setColWidths($widthsOf(table).with(column, Math.max(narrowest, Math.round(width))));
}

function $widthsOf(table: TableNode): readonly number[] {
  return table.getColWidths() ?? Array.from({ length: table.getColumnCount() }, () => evenWidth);
}
