import { X } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { cancelImport, useImportJob } from '../state/import-job.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { remainingMs } from './import-estimate.ts';
import './import-status.css';

/** The running import in the status bar: counts, a bar, an estimate, and a way to end it. */
export function ImportStatus() {
  const say = useSay();
  const { progress, startedAt, gathering } = useImportJob();
  if (!progress && !gathering) return null;
  if (!progress || progress.found === 0)
    return (
      <span className="import-status">
        <span>{say('import.gathering')}</span>
        <progress aria-label={say('import.progress')} />
      </span>
    );
  const { done, found } = progress;
  const leftMs = remainingMs(progress, Date.now() - startedAt);
  return (
    <span className="import-status">
      <span>{say('import.running', { done, found })}</span>
      <progress max={Math.max(1, found)} value={done} aria-label={say('import.progress')} />
      {leftMs !== null && (
        <span>
          {leftMs < 60_000
            ? say('import.seconds-left', { count: Math.ceil(leftMs / 1_000) })
            : say('import.minutes-left', { count: Math.ceil(leftMs / 60_000) })}
        </span>
      )}
      <IconButton name={say('import.cancel')} icon={X} onClick={() => void cancelImport()} />
    </span>
  );
}
