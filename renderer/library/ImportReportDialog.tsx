import type { ReactNode } from 'react';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { useImportJob } from '../state/import-job.ts';
import { navigate } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './import-report.css';

/** As many rows as one still looks through; the counts say how many there are. */
const mostRows = 200;

/** What the last import did, file by file: in, duplicates, and what failed and why. */
export function ImportReportDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const report = useImportJob((state) => state.report);
  if (!report) return null;
  const { imported, duplicates, failed } = report;
  const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
  const open = (article: (typeof imported)[number]['id']) => {
    onClose();
    navigate({ article, clip: null, view: 'cleaned' });
  };
  return (
    <Dialog
      title={say('import.report')}
      onClose={onClose}
      width="wide"
      footer={
        <Button kind="primary" onClick={onClose}>
          {say('dialog.close')}
        </Button>
      }
    >
      <div className="import-report">
        {report.cancelled && <p>{say('import.was-cancelled')}</p>}
        <Part state="altered" title={say('import.failed', { count: failed.length })} rows={failed}>
          {({ path, code }) => (
            <>
              <span title={path}>{nameOf(path)}</span>
              <span>{say(`failure.${code}`, { about: nameOf(path) })}</span>
            </>
          )}
        </Part>
        <Part title={say('import.duplicates', { count: duplicates.length })} rows={duplicates}>
          {({ path, of, kind }) => (
            <>
              <button type="button" className="link" title={path} onClick={() => open(of)}>
                {nameOf(path)}
              </button>
              <span>{say(`import.duplicate.${kind}`)}</span>
            </>
          )}
        </Part>
        <Part state="verbatim" title={say('import.imported', { count: imported.length })} rows={imported}>
          {({ id, path, title, language, warnings }) => (
            <>
              <button type="button" className="link" title={path} lang={language} onClick={() => open(id)}>
                {title}
              </button>
              <span>{warnings.map((warning) => say(`warning.${warning}` as SentenceKey)).join(' ')}</span>
            </>
          )}
        </Part>
      </div>
    </Dialog>
  );
}

function Part<T extends { path: string }>({
  title,
  rows,
  state,
  children,
}: {
  title: string;
  rows: readonly T[];
  state?: string;
  children: (row: T) => ReactNode;
}) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 data-state={state}>{title}</h3>
      <ul>
        {rows.slice(0, mostRows).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and a path may stand in it twice
          <li key={index}>{children(row)}</li>
        ))}
      </ul>
      {rows.length > mostRows && <p>{say('import.more', { count: rows.length - mostRows })}</p>}
    </section>
  );
}
