import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { type ExportProgress, partDone, sayProgress } from './export-progress.ts';

interface Props {
  progress: ExportProgress | null;
  /** What is said until the first step is told. */
  doing: 'export.running' | 'export.making-pages';
  cancel: () => void;
}

/** How far an export or its preview is, and the button that gives it up. */
export function ExportBar({ progress, doing, cancel }: Props) {
  const say = useSay();
  const done = progress ? { value: partDone(progress) } : {};
  return (
    <span className="export-progress">
      <progress {...done} aria-label={say(doing)} />
      <span role="status">{progress ? sayProgress(progress, say) : say(doing)}</span>
      <Button kind="quiet" onClick={cancel}>
        {say('export.cancel')}
      </Button>
    </span>
  );
}
