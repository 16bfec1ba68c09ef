import { Download } from 'lucide-react';
import type { NoteId } from '../../electron/contract/ids.ts';
import type { ExportedMany } from '../../electron/contract/models/export.ts';
import type { NoteSummary } from '../../electron/contract/models/note.ts';
import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportBar } from './ExportBar.tsx';
import { ExportFields } from './ExportFields.tsx';
import { closeExportMany, exportMany, useExportMany } from './export-many.ts';
import './export.css';

/** The dialog that exports several notes together; drawn always, shown by `openExportMany`. */
export function ExportManyDialog() {
  const notes = useExportMany((state) => state.notes);
  return notes && <ExportManyForm notes={notes} />;
}

function ExportManyForm({ notes }: { notes: readonly NoteSummary[] }) {
  const say = useSay();
  const { running, progress, result } = useExportMany();
  return (
    <Dialog
      title={say('export.many-title', { count: notes.length })}
      onClose={closeExportMany}
      footer={
        <>
          {running && <ExportBar progress={progress} doing="export.running" cancel={closeExportMany} />}
          <Button kind="primary" type="submit" form="export-form" icon={Download} disabled={running}>
            {say('export.run')}
          </Button>
        </>
      }
    >
      <form
        id="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!running)
            void exportMany(
              notes.map(({ id }) => id),
              false,
            );
        }}
      >
        {result && <Result result={result} notes={notes} />}
        <ExportFields />
      </form>
    </Dialog>
  );
}

/** What was not exported and why; what is not verified leaves only when the analyst says so. */
function Result({ result, notes }: { result: ExportedMany; notes: readonly NoteSummary[] }) {
  const say = useSay();
  const { exported, failed, cancelled } = result;
  const unverified = failed.filter(({ code }) => code === 'not-verified').map(({ note }) => note);
  const titleOf = (id: NoteId) => notes.find((note) => note.id === id)?.title || say('note.untitled');
  return (
    <section className="export-failures" role="alert">
      <p>
        {say(cancelled ? 'export.many-cancelled' : 'export.many-partly', {
          done: exported.length,
          total: exported.length + failed.length,
        })}
      </p>
      <ul>
        {failed.map(({ note, code, about, detail }) => (
          <li key={note}>
            <strong>{titleOf(note)}</strong> {say(`failure.${code}`, { about, detail })}
          </li>
        ))}
      </ul>
      {unverified.length > 0 && (
        <Button onClick={() => void exportMany(unverified, true)}>
          {say('export.many-anyway', { count: unverified.length })}
        </Button>
      )}
    </section>
  );
}
