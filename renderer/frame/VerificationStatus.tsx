import { useSay } from '../locale/sentences.ts';
import { toggleVerification, useVerification } from '../state/verification.ts';
import { tooltip } from '../ui/Tooltip.tsx';

const signs = { verbatim: '✓', altered: '≠', orphaned: '?', unsourced: '“”', numbers: '#' } as const;
const kinds = ['verbatim', 'altered', 'orphaned', 'unsourced', 'numbers'] as const;

/** How much of the open note stands, and what does not; it leads to the list of all of it. */
export function VerificationStatus() {
  const say = useSay();
  const counts = useVerification((state) => state.counts);
  const open = useVerification((state) => state.panelOpen);
  const shown = kinds.filter((kind) => counts && counts[kind] > 0);
  if (!counts || shown.length === 0) return null;
  return (
    <button
      type="button"
      className="status-counts"
      aria-pressed={open}
      onClick={() => toggleVerification()}
      {...tooltip(say('command.verify.panel'), 'Mod+F8')}
    >
      {shown.map((kind) => (
        <span key={kind} data-state={kind}>
          {signs[kind]} {say(`verification.${kind}`, { count: counts[kind] })}
        </span>
      ))}
    </button>
  );
}
