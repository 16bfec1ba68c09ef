import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSay } from '../locale/sentences.ts';
import { currentEditor } from '../notes/current-editor.ts';
import { flushNote } from '../notes/open-note.ts';
import { useChecks } from '../notes/plugins/verification/checks.ts';
import { goToBlock } from '../notes/plugins/verification/step-unverified.ts';
import { Button } from '../ui/Button.tsx';
import { closeExport } from './export-dialog-state.ts';
import { type Finding, findingsOf } from './findings.ts';
import { noteBlocks } from './note-blocks.ts';

/** What is not verified or has no source, each with the way to its place. */
export function ExportFindings() {
  const say = useSay();
  const findings = useFindings();
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
        {findings.map(({ key, problem, words }) => (
          <li key={key} data-problem={problem}>
            <strong>{say(`export.problem.${problem}`)}</strong>
            <span>{words}</span>
            <Button
              kind="quiet"
              onClick={() => {
                closeExport();
                // After the dialog has given the focus back.
                setTimeout(() => goToBlock(key));
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

/** Null until the note is saved and compared. */
function useFindings(): Finding[] | null {
  const checks = useChecks((state) => state.checks);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void flushNote().then(() => setSaved(true));
  }, []);
  const editor = currentEditor();
  // `checks` is read again by noteBlocks: a new answer is a reason to look again.
  return saved && editor && checks ? findingsOf(noteBlocks(editor)) : null;
}
