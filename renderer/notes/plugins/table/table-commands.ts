import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $setTableRowIsHeader,
  $unmergeCellNode,
  type TableCellNode,
} from '@lexical/table';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import type { Command } from '../../../commands/command.ts';
import { currentEditor } from '../../current-editor.ts';
import { isNoteWritable, noteTouched } from '../../open-note.ts';
import { $stepColumnWidth } from './column-widths.ts';
import { $isInTable, $tableAtSelection } from './in-table.ts';

/** What is done to a table, in the order of the menu. */
const actions = {
  'row-above': () => void $insertTableRowAtSelection(false),
  'row-below': () => void $insertTableRowAtSelection(true),
  'column-left': () => void $insertTableColumnAtSelection(false),
  'column-right': () => void $insertTableColumnAtSelection(true),
  'column-narrower': () => $stepColumnWidth(-1),
  'column-wider': () => $stepColumnWidth(1),
  merge: $mergeSelected,
  split: () => $selectedCells().forEach($unmergeCellNode),
  header: $toggleHeaderRow,
  'delete-row': $deleteTableRowAtSelection,
  'delete-column': $deleteTableColumnAtSelection,
  delete: $deleteTable,
} as const;

export type TableAction = keyof typeof actions;
export const tableActions = Object.keys(actions) as TableAction[];

/** What can be done to the table at the cursor. */
export const tableCommands: readonly Command[] = tableActions.map((name) => ({
  id: `table.${name}`,
  enabled: () => {
    const editor = currentEditor();
    return editor !== null && isNoteWritable() && editor.read(() => $isInTable());
  },
  run: () => runInTable(name),
}));

export function runInTable(name: TableAction): void {
  const editor: LexicalEditor | null = currentEditor();
  if (!editor) return;
  noteTouched();
  editor.update(() => {
    if ($isInTable()) actions[name]();
  });
  editor.focus();
}

function $selectedCells(): TableCellNode[] {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().filter($isTableCellNode);
  if (!$isRangeSelection(selection)) return [];
  const cell = $getTableCellNodeFromLexicalNode(selection.anchor.getNode());
  return cell ? [cell] : [];
}

function $mergeSelected(): void {
  const cells = $selectedCells();
  if (cells.length > 1) $mergeCells(cells)?.selectEnd();
}

/** Makes the row at the cursor a header row, or an ordinary one again. */
function $toggleHeaderRow(): void {
  const [cell] = $selectedCells();
  if (!cell) return;
  const table = $getTableNodeFromLexicalNodeOrThrow(cell);
  $setTableRowIsHeader(table, $getTableRowIndexFromTableCellNode(cell), !cell.hasHeader());
}

function $deleteTable(): void {
  const table = $tableAtSelection();
  if (!table) return;
  table.selectNext();
  table.remove();
}
