import { create } from 'zustand';

export const columns = ['list', 'reader', 'note'] as const;
export type Column = (typeof columns)[number];

/** Which columns are folded away. In a narrow window the list is a drawer over the others, and only `drawer` counts. */
interface Columns {
  folded: Record<Column, boolean>;
  narrow: boolean;
  drawer: boolean;
}

/** Nothing is folded. */
export const unfolded: Record<Column, boolean> = { list: false, reader: false, note: false };

export const useColumns = create<Columns>(() => ({
  folded: unfolded,
  narrow: false,
  drawer: false,
}));

/** Whether a column is in sight. */
export function isColumnSeen(column: Column, state: Columns = useColumns.getState()): boolean {
  return column === 'list' && state.narrow ? state.drawer : !state.folded[column];
}

/** Shows or folds a column; of reader and note, one always stays in sight. */
export function showColumn(column: Column, shown: boolean): void {
  const { folded, narrow } = useColumns.getState();
  if (column === 'list' && narrow) {
    useColumns.setState({ drawer: shown });
    return;
  }
  const next = { ...folded, [column]: !shown };
  if (next.reader && next.note) next[column === 'reader' ? 'note' : 'reader'] = false;
  useColumns.setState({ folded: next });
}

export function toggleColumn(column: Column): void {
  showColumn(column, !isColumnSeen(column));
}
