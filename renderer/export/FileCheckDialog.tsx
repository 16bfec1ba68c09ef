import { useSay } from '../locale/sentences.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useFileCheck } from './check-file.ts';
import '../library/import-report.css';

/** What the check of an exported file has found: how much holds, and all that does not. */
export function FileCheckDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const check = useFileCheck((state) => state.check);
  if (!check) return null;
  const { name, holds, differs, missing, noteNow, undrawn } = check;
  const found = check.items.filter(({ state }) => state !== 'holds');
  return (
    <Dialog title={say('export-check.title', { name })} onClose={onClose} width="wide">
      <div className="import-report">
        <p role="status">{say('cli.export-checked', { holds, differs, missing })}</p>
        {noteNow === 'changed' && <p>{say('export-check.note-changed')}</p>}
        {undrawn.length > 0 && <p>{say('export-check.undrawn', { signs: undrawn.join(' ') })}</p>}
        {found.length > 0 && (
          <ul>
            {found.map((item) => (
              <li key={check.items.indexOf(item)}>
                <span>
                  {say(`export-check.${item.kind}`)} ({say(`export-check.against-${item.against}`)}):{' '}
                  <strong>{say(`export-check.${item.state === 'missing' ? 'missing' : 'differs'}`)}</strong>
                </span>
                <span>“{item.about}”</span>
                {item.expected !== null && <span>− {item.expected}</span>}
                {item.found !== null && <span>+ {item.found}</span>}
              </li>
            ))}
          </ul>
        )}
        <p>{say('export-check.no-signature')}</p>
      </div>
    </Dialog>
  );
}
