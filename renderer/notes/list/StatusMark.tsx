import { BadgeCheck, Eye } from 'lucide-react';
import type { NoteStatus } from '../../../electron/contract/models/note.ts';
import { useSay } from '../../locale/sentences.ts';
import './status-mark.css';

const signs = { review: Eye, final: BadgeCheck } as const;

/** A note's status, as a sign and a word; a draft is what every note is first, and goes without. */
export function StatusMark({ status }: { status: NoteStatus }) {
  const say = useSay();
  if (status === 'draft') return null;
  const Sign = signs[status];
  return (
    <span className="status-mark" data-status={status}>
      <Sign size={12} strokeWidth={2} aria-hidden />
      {say(`note.status.${status}`)}
    </span>
  );
}
