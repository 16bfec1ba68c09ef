import { CircleCheck } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { signs } from '../notes/plugins/verification/FindingItem.tsx';
import type { Finding } from '../notes/plugins/verification/findings.ts';
import { goToFinding } from '../notes/plugins/verification/step-unverified.ts';
import { Button } from '../ui/Button.tsx';
import { closeExport } from './export-dialog-state.ts';

/** What is not verified, has no source or is pointed out, each with the way to its place. */
export function ExportFindings({ findings }: { findings: readonly Finding[] | null }) {
  const say = useSay();
  if (findings === null) return null;
  if (findings.length === 0)
    return (
      <p className="export-clear">
        <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
        {say('export.clear')}
      </p>
    );
  return (
    <section className="export-findings" aria-label={say('export.findings')}>
      <p>{say('export.findings-text', { count: findings.length })}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id} data-problem={finding.kind}>
            <strong>
              <span aria-hidden>{signs[finding.kind]}</span> {say(`verification.finding.${finding.kind}`)}
            </strong>
            <span>{finding.text}</span>
            <Button
              kind="quiet"
              onClick={() => {
                closeExport();
                // After the dialog has given the focus back.
                setTimeout(() => goToFinding(finding));
              }}
            >
              {say('export.go-there')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
