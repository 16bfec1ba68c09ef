import { ArchiveRestore, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import type { BackupDescription, FoundBackup } from '../../electron/contract/models/library.ts';
import { call, connection } from '../connection/call.ts';
import { formatMoment } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { useImportJob } from '../state/import-job.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { megabytes } from './megabytes.ts';
import './restore-dialog.css';

interface Chosen {
  source: SourceToken;
  backup: BackupDescription;
}

/** Chooses a backup, says what is in it once it was found whole, and puts it in the place of the library. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [found, setFound] = useState<FoundBackup[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<'checking' | 'restoring' | null>(null);
  const importing = useImportJob(({ progress }) => progress !== null);
  useEffect(() => {
    void call('library.backups', {}).then((all) => all.ok && setFound(all.value.backups));
  }, []);

  async function inspect(source: SourceToken) {
    setChosen(null);
    setFailure(null);
    setBusy('checking');
    const inspected = await call('library.inspect-backup', { source });
    setBusy(null);
    if (inspected.ok) setChosen({ source, backup: inspected.value });
    else setFailure(inspected.failure);
  }

  async function choose() {
    const sources = await connection().chooseSources('backup');
    if (!sources.ok) setFailure(sources.failure);
    else if (sources.value[0]) await inspect(sources.value[0]);
  }

  async function restore({ source }: Chosen) {
    setBusy('restoring');
    const restored = await call('library.restore', { source });
    // When it is there the window begins anew.
    if (restored.ok) return;
    setBusy(null);
    setFailure(restored.failure);
  }

  return (
    <Dialog
      title={say('restore.title')}
      onClose={() => busy !== 'restoring' && onClose()}
      footer={
        <>
          <Button onClick={onClose} disabled={busy === 'restoring'}>
            {say('action.cancel')}
          </Button>
          <Button
            kind="primary"
            icon={ArchiveRestore}
            disabled={!chosen || busy !== null || importing}
            onClick={() => chosen && void restore(chosen)}
          >
            {say('restore.run')}
          </Button>
        </>
      }
    >
      <div className="restore">
        <p>{say('restore.what')}</p>
        {found.length > 0 && (
          <ul className="restore-found" aria-label={say('restore.found')}>
            {found.map(({ source, name, bytes }) => (
              <li key={source}>
                <Button
                  kind="quiet"
                  aria-pressed={chosen?.source === source}
                  disabled={busy !== null}
                  onClick={() => void inspect(source)}
                >
                  {say('restore.file', { name, size: megabytes(bytes) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Button icon={FolderOpen} disabled={busy !== null} onClick={() => void choose()}>
          {say('restore.choose')}
        </Button>
        <div role="status">
          {busy && <p>{say(`restore.${busy}`)}</p>}
          {!busy && chosen && <Contents backup={chosen.backup} />}
        </div>
        {importing && <p>{say('restore.importing')}</p>}
        {failure && (
          <p className="restore-failure" role="alert">
            {say(`failure.${failure.code}`, { about: failure.about, detail: failure.detail })}{' '}
            {say('restore.as-it-was')}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Contents({ backup }: { backup: BackupDescription }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { name, articles, clips, notes, changedAt } = backup;
  return (
    <p className="restore-contents">
      {say('restore.contents', { name, articles, clips, notes })}{' '}
      {changedAt && say('restore.changed', { when: formatMoment(changedAt, language) })}
    </p>
  );
}
