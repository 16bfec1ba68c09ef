import { $findTableNode, type TableNode } from '@lexical/table';
import { $getSelection } from 'lexical';

/** Whether the selection is in a table. */
export function $isInTable(): boolean {
  return $tableAtSelection() !== null;
}

/** The table that the selection is in; null outside tables. */
export function $tableAtSelection(): TableNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node ? $findTableNode(node) : null;
}
