import { X } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useCorrecting } from './correcting.ts';
import { piece } from './in-pieces.ts';
import './import-status.css';

/** A correction that takes a while: counts, a bar, and a way to give it up; nothing of one that is done at once. */
export function CorrectionStatus() {
  const say = useSay();
  const correcting = useCorrecting((state) => state.correcting);
  if (!correcting || correcting.total <= piece) return null;
  const { done, total, stop } = correcting;
  const doing = stop ? 'details.correcting' : 'details.taking-back';
  return (
    <span className="import-status">
      <span>{say(doing, { done, total })}</span>
      <progress max={total} value={done} aria-label={say('details.progress')} />
      {stop && <IconButton name={say('details.stop')} icon={X} onClick={stop} />}
    </span>
  );
}
