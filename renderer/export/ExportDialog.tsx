import { Download } from 'lucide-react';
import { useState } from 'react';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { useOpenNote } from '../notes/open-note.ts';
import { isUnverified } from '../notes/plugins/verification/findings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportFields } from './ExportFields.tsx';
import { ExportFindings } from './ExportFindings.tsx';
import { useExportChoice } from './export-choice.ts';
import { closeExport, useExportDialog } from './export-dialog-state.ts';
import { exportNote } from './export-note.ts';
import { useFindings } from './findings.ts';
import { PreviewPages } from './PreviewPages.tsx';
import { usePreview } from './preview.ts';
import { UnfilledPrompts } from './UnfilledPrompts.tsx';
import './export.css';

/** The export dialog; drawn always, shown by the command `export`. */
export function ExportDialog() {
  const open = useExportDialog((state) => state.open);
  return open && <ExportForm />;
}

function ExportForm() {
  const say = useSay();
  const choice = useExportChoice();
  const { format, settings } = choice;
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState(false);
  const findings = useFindings();
  const id = useOpenNote((state) => state.note?.id ?? null);
  const isPdf = format === 'pdf';
  const preview = usePreview(isPdf && findings !== null ? id : null, settings);
  const unverified = findings?.filter(isUnverified).length ?? 0;

  async function run() {
    // What is not verified leaves only when the analyst says so a second time.
    if (unverified > 0 && !asked) {
      setAsked(true);
      return;
    }
    setRunning(true);
    const done = await exportNote(choice);
    setRunning(false);
    if (done) closeExport();
  }
  function close() {
    if (running) void call('notes.cancel-export', {});
    else closeExport();
  }
  return (
    <Dialog
      title={say('export.title')}
      width={isPdf ? 'full' : 'narrow'}
      onClose={close}
      footer={
        <>
          {running && (
            <span className="export-progress" role="status">
              <progress aria-label={say('export.running')} />
              {say('export.running')}
              <Button kind="quiet" onClick={close}>
                {say('export.cancel')}
              </Button>
            </span>
          )}
          {asked && unverified > 0 && !running && (
            <p className="export-question" role="alert">
              {say('export.ask', { count: unverified })}
            </p>
          )}
          <Button
            kind="primary"
            type="submit"
            form="export-form"
            icon={Download}
            disabled={running || findings === null}
          >
            {say(asked && unverified > 0 ? 'export.run-anyway' : 'export.run')}
          </Button>
        </>
      }
    >
      <div className={isPdf ? 'export-sheet' : undefined}>
        <form
          id="export-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!running) void run();
          }}
        >
          <ExportFindings findings={findings} />
          <UnfilledPrompts />
          <ExportFields />
        </form>
        {isPdf && <PreviewPages {...preview} />}
      </div>
    </Dialog>
  );
}
