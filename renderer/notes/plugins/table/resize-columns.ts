import { $isTableNode } from '@lexical/table';
import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { noteTouched } from '../../open-note.ts';
import { setColumnWidth } from './column-widths.ts';

/** How near the edge of a column a pointer takes hold of it, in px. */
const reach = 4;

interface Edge {
  table: NodeKey;
  column: number;
  cell: HTMLTableCellElement;
}

/** Lets the edges between columns be dragged. By key the same is done with the table's menu. */
export function registerColumnResizing(editor: LexicalEditor): () => void {
  let root: HTMLElement | null = null;
  let dragged: (Edge & { from: number; width: number }) | null = null;

  const onMove = (event: PointerEvent) => {
    if (dragged) {
      const width = dragged.width + event.clientX - dragged.from;
      setColumnWidth(editor, dragged.table, dragged.column, width);
    } else root?.classList.toggle('note-resizing', edgeAt(editor, event) !== null);
  };
  const onDown = (event: PointerEvent) => {
    const edge = edgeAt(editor, event);
    if (!edge) return;
    event.preventDefault();
    noteTouched();
    dragged = { ...edge, from: event.clientX, width: edge.cell.getBoundingClientRect().width };
    root?.setPointerCapture(event.pointerId);
  };
  const onUp = () => {
    dragged = null;
  };
  const listeners = [
    ['pointermove', onMove],
    ['pointerdown', onDown],
    ['pointerup', onUp],
    ['pointercancel', onUp],
  ] as const;
  return editor.registerRootListener((element, previous) => {
    root = element;
    for (const [type, listener] of listeners) {
      previous?.removeEventListener(type, listener);
      element?.addEventListener(type, listener);
    }
  });
}

/** The column whose right edge is under the pointer; a merged cell's edge is that of its last column. */
function edgeAt(editor: LexicalEditor, event: PointerEvent): Edge | null {
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const { right } = cell.getBoundingClientRect();
  if (right - event.clientX > reach || event.clientX > right) return null;
  const element = cell.closest('table');
  const table = editor.read(() => {
    const node = element ? $getNearestNodeFromDOMNode(element) : null;
    return $isTableNode(node) ? node.getKey() : null;
  });
  if (table === null) return null;
  const before = [...(cell.parentElement?.children ?? [])].slice(0, cell.cellIndex + 1);
  const column = before.reduce((sum, one) => sum + (one as HTMLTableCellElement).colSpan, -1);
  return { table, column, cell };
}
