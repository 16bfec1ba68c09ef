import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportFormat, Paper } from '../../electron/contract/models/export.ts';
import { useSay } from '../locale/sentences.ts';
import { isUnverified } from '../notes/plugins/verification/findings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportFindings } from './ExportFindings.tsx';
import { closeExport, useExportDialog } from './export-dialog-state.ts';
import { exportNote } from './export-note.ts';
import { useFindings } from './findings.ts';
import './export.css';

const formats: readonly ExportFormat[] = ['pdf', 'html', 'md'];
const papers: readonly Paper[] = ['A4', 'Letter'];

/** The export dialog; drawn always, shown by the command `export`. */
export function ExportDialog() {
  const open = useExportDialog((state) => state.open);
  return open && <ExportForm />;
}

function ExportForm() {
  const say = useSay();
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [paper, setPaper] = useState<Paper>('A4');
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState(false);
  const findings = useFindings();
  const unverified = findings?.filter(isUnverified).length ?? 0;

  async function run() {
    // What is not verified leaves only when the analyst says so a second time.
    if (unverified > 0 && !asked) {
      setAsked(true);
      return;
    }
    setRunning(true);
    const done = await exportNote(format, paper);
    setRunning(false);
    if (done) closeExport();
  }
  return (
    <Dialog
      title={say('export.title')}
      onClose={() => !running && closeExport()}
      footer={
        <>
          {running && (
            <span className="export-progress" role="status">
              <progress aria-label={say('export.running')} />
              {say('export.running')}
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
      <ExportFindings findings={findings} />
      <form
        id="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!running) void run();
        }}
      >
        <Choice
          name={say('export.format')}
          values={formats}
          value={format}
          label={(value) => say(`export.formats.${value}`)}
          onChange={setFormat}
        />
        {format === 'pdf' && (
          <Choice
            name={say('export.paper')}
            values={papers}
            value={paper}
            label={(value) => value}
            onChange={setPaper}
          />
        )}
      </form>
    </Dialog>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  values: readonly T[];
  value: T;
  label: (value: T) => string;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ name, values, value, label, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="export-choice">
      <legend>{name}</legend>
      {values.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {label(each)}
        </label>
      ))}
    </fieldset>
  );
}
