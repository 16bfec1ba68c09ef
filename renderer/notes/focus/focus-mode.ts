import { columns, showColumn, useColumns } from '../../state/columns.ts';
import { currentEditor } from '../current-editor.ts';
import './focus.css';

/** What leaves the mode again; null while the whole window is shown. */
let leave: (() => void) | null = null;

/** Only the note, its tools out of sight until they are wanted; Esc brings the window back as it was. */
export function toggleFocusMode(): void {
  if (leave) leave();
  else enter();
}

export function isFocusMode(): boolean {
  return leave !== null;
}

function enter(): void {
  const before = useColumns.getState();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('dialog[open], :popover-open')) return;
    event.preventDefault();
    leave?.();
  };
  leave = () => {
    leave = null;
    document.removeEventListener('keydown', onKeyDown);
    delete document.documentElement.dataset['focusMode'];
    for (const column of columns) showColumn(column, !before.folded[column]);
    useColumns.setState({ drawer: before.drawer });
    currentEditor()?.focus();
  };
  document.addEventListener('keydown', onKeyDown);
  document.documentElement.dataset['focusMode'] = 'true';
  showColumn('note', true);
  showColumn('reader', false);
  showColumn('list', false);
  currentEditor()?.focus();
}

/** The article and the note beside each other, without the list. */
export function showWithReader(): void {
  showColumn('list', false);
  showColumn('reader', true);
  showColumn('note', true);
}
