import { connection } from '../connection/call.ts';
import { useDialog } from '../state/dialogs.ts';
import { tell } from '../state/messages.ts';

/** Where the library that was there is, until the window that has loaded itself again tells it; empty: nowhere. */
const key = 'attache-replaced';

/** When another library is in the place of this one, the window begins anew; then it says where the other one is kept. */
export function watchReplaced(): () => void {
  const kept = sessionStorage.getItem(key);
  if (kept !== null) {
    sessionStorage.removeItem(key);
    tell(
      kept
        ? { kind: 'success', key: 'restore.done-kept', values: { path: kept } }
        : { kind: 'success', key: 'restore.done' },
    );
  }
  return connection().on('library.replaced', ({ restored, kept: path }) => {
    if (restored) {
      sessionStorage.setItem(key, path ?? '');
      // What was looked at need not be in the library that is there now.
      history.replaceState(null, '', location.pathname);
    } else if (useDialog.getState().open === 'restore') return;
    location.reload();
  });
}
