import { CircleCheck, X } from 'lucide-react';
import { useMemo } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { toggleVerification, useVerification } from '../../../state/verification.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { currentEditor } from '../../current-editor.ts';
import { type Checks, useChecks } from './checks.ts';
import { FindingItem } from './FindingItem.tsx';
import { findingsOf } from './findings.ts';
import { VerbatimList } from './VerbatimList.tsx';
import './verification.css';

/** Under the text, when asked for: everything that was found of the note, in reading order, with what to do about it. */
export function VerificationPanel({ writable }: { writable: boolean }) {
  const open = useVerification((state) => state.panelOpen);
  return open ? <Panel writable={writable} /> : null;
}

function Panel({ writable }: { writable: boolean }) {
  const say = useSay();
  const checks = useChecks();
  const findings = useFindings(checks);
  return (
    <section
      className="verification-panel"
      aria-labelledby="verification-name"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        toggleVerification(false);
        currentEditor()?.focus();
      }}
    >
      <header>
        <h2 id="verification-name">{say('verification.title')}</h2>
        <span>{say('verification.places', { count: findings.length })}</span>
        <IconButton name={say('verification.close')} icon={X} onClick={() => toggleVerification(false)} />
      </header>
      <div className="verification-lists">
        {findings.length === 0 ? (
          <p className="verification-clear">
            <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
            {say(checks.checks.size > 0 ? 'verification.clear' : 'verification.nothing')}
          </p>
        ) : (
          <ul className="findings">
            {findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} writable={writable} />
            ))}
          </ul>
        )}
        <VerbatimList checks={checks.checks} />
      </div>
    </section>
  );
}

function useFindings(checks: Checks) {
  return useMemo(() => {
    const editor = currentEditor();
    return editor ? findingsOf(editor, checks) : [];
  }, [checks]);
}
