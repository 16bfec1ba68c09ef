import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { type ExportProgress, partDone, sayProgress } from './export-progress.ts';

/** How far an export is, and the button that gives it up. */
export function ExportBar({ progress, cancel }: { progress: ExportProgress | null; cancel: () => void }) {
  const say = useSay();
  const done = progress ? { value: partDone(progress) } : {};
  return (
    <span className="export-progress">
      <progress {...done} aria-label={say('export.running')} />
      <span role="status">{progress ? sayProgress(progress, say) : say('export.running')}</span>
      <Button kind="quiet" onClick={cancel}>
        {say('export.cancel')}
      </Button>
    </span>
  );
}
