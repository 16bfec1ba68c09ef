import { $getTableCellNodeFromLexicalNode, $insertTableRowAtSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $tableAtSelection } from './in-table.ts';

/** Tab in the last cell of a table makes a row below and goes on in it, as word processors do. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      if (event.shiftKey || !$isInLastCell()) return false;
      event.preventDefault();
      $insertTableRowAtSelection(true);
      const row = $tableAtSelection()?.getLastChild();
      const cell = $isElementNode(row) ? row.getFirstChild() : null;
      if ($isElementNode(cell)) cell.selectStart();
      return true;
    },
    // Before the table’s own, which goes from the last cell to behind the table.
    COMMAND_PRIORITY_BEFORE_CRITICAL,
  );
}

function $isInLastCell(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $getTableCellNodeFromLexicalNode(selection.anchor.getNode());
  return cell !== null && cell.getNextSibling() === null && cell.getParent()?.getNextSibling() === null;
}
