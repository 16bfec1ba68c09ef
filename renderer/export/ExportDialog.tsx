import { Download, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isPressed } from '../commands/keys.ts';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { useOpenNote } from '../notes/open-note.ts';
import { isUnverified } from '../notes/plugins/verification/findings.ts';
import { tellFailure } from '../state/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { ExportBar } from './ExportBar.tsx';
import { ExportFields } from './ExportFields.tsx';
import { ExportFindings } from './ExportFindings.tsx';
import { useExportChoice } from './export-choice.ts';
import { closeExport, useExportDialog } from './export-dialog-state.ts';
import { exportNote } from './export-note.ts';
import type { ExportProgress } from './export-progress.ts';
import { useFindings } from './findings.ts';
import { PreviewPages } from './PreviewPages.tsx';
import { usePreview } from './preview.ts';
import { printPages } from './print-pages.ts';
import { UnfilledPrompts } from './UnfilledPrompts.tsx';
import './export.css';

/** The export dialog; drawn always, shown by the command `export`. */
export function ExportDialog() {
  const open = useExportDialog((state) => state.open);
  return open && <ExportForm />;
}

/** How a note leaves. */
type Way = 'export' | 'print';

function ExportForm() {
  const say = useSay();
  const choice = useExportChoice();
  const { format, settings } = choice;
  const [running, setRunning] = useState<Way | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [asked, setAsked] = useState<Way | null>(null);
  const findings = useFindings();
  const id = useOpenNote((state) => state.note?.id ?? null);
  const isPdf = format === 'pdf';
  const preview = usePreview(isPdf && findings !== null ? id : null, settings);
  const unverified = findings?.filter(isUnverified).length ?? 0;

  const { pdf } = preview;
  const printable = isPdf && pdf !== null && !preview.making && findings !== null;

  async function run(way: Way) {
    // What is not verified leaves only when the analyst says so a second time.
    if (unverified > 0 && asked !== way) {
      setAsked(way);
      return;
    }
    setRunning(way);
    setProgress(null);
    if (way === 'export') {
      if (await exportNote(choice, setProgress)) closeExport();
    } else if (pdf) await printPages(pdf).catch(() => tellFailure({ code: 'print-failed' }));
    setRunning(null);
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed('Mod+P', event)) return;
      // The browser would print the window itself.
      event.preventDefault();
      if (printable && !running) void run('print');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  function close() {
    if (running === 'print') return;
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
          {running === 'export' && <ExportBar progress={progress} doing="export.running" cancel={close} />}
          {running === 'print' && (
            <span className="export-progress" role="status">
              <progress aria-label={say('export.printing')} />
              {say('export.printing')}
            </span>
          )}
          {asked && unverified > 0 && !running && (
            <p className="export-question" role="alert">
              {say(asked === 'print' ? 'export.ask-print' : 'export.ask', { count: unverified })}
            </p>
          )}
          {isPdf && (
            <Button
              icon={Printer}
              disabled={!printable || running !== null}
              onClick={() => void run('print')}
              {...tooltip(say('export.print'), 'Mod+P')}
            >
              {say(asked === 'print' && unverified > 0 ? 'export.print-anyway' : 'export.print')}
            </Button>
          )}
          <Button
            kind="primary"
            type="submit"
            form="export-form"
            icon={Download}
            disabled={running !== null || findings === null}
          >
            {say(asked === 'export' && unverified > 0 ? 'export.run-anyway' : 'export.run')}
          </Button>
        </>
      }
    >
      <div className={isPdf ? 'export-sheet' : undefined}>
        <form
          id="export-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!running) void run('export');
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
