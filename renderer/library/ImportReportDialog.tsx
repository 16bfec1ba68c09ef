import type { ReactNode } from 'react';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ImportedItem } from '../../electron/contract/models/import.ts';
import { formatName } from '../locale/format-names.ts';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { openComparison } from '../state/comparison.ts';
import { openDialog } from '../state/dialogs.ts';
import { useImportJob } from '../state/import-job.ts';
import { showArticle } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { articleById, countRemoved, nameOf, nearPairs, placeOf, saveReport } from './import-report.ts';
import './import-report.css';

/** As many rows as one still looks through; the counts say how many there are. */
const mostRows = 200;

/** What an import did, file by file: what failed and what to do about it, duplicates, and how each article was read. */
export function ImportReportDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const report = useImportJob((state) => state.report);
  if (!report) return null;
  const { job, imported, failed, cancelled } = report;
  const identical = report.duplicates.filter(({ kind }) => kind === 'identical');
  const near = nearPairs(report);
  const open = (article: ArticleId) => {
    onClose();
    showArticle(article);
  };
  return (
    <Dialog
      title={say('import.report')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={() => openDialog('import-reports')}>{say('command.import.reports')}</Button>
          <Button onClick={() => void saveReport(job)}>{say('import.save-report')}</Button>
          <Button kind="primary" onClick={onClose}>
            {say('dialog.close')}
          </Button>
        </>
      }
    >
      <div className="import-report">
        {cancelled && <p>{say('import.was-cancelled')}</p>}
        <Part state="altered" title={say('import.failed', { count: failed.length })} rows={failed}>
          {({ path, code }) => (
            <>
              <span title={path}>{placeOf(path)}</span>
              <span>
                {say(`failure.${code}`, { about: nameOf(path) })}{' '}
                <span className="import-advice">{say(`advice.${code}` as SentenceKey)}</span>
              </span>
            </>
          )}
        </Part>
        <Part title={say('import.duplicates', { count: identical.length })} rows={identical}>
          {({ path, of }) => (
            <>
              <button type="button" className="link" title={path} onClick={() => open(of)}>
                {placeOf(path)}
              </button>
              <span>{say('import.duplicate.identical')}</span>
            </>
          )}
        </Part>
        <Part title={say('import.near', { count: near.length })} rows={near}>
          {({ path, of, item }) => (
            <>
              <button type="button" className="link" title={path} onClick={() => open(item?.id ?? of)}>
                {item?.title ?? nameOf(path)}
              </button>
              <span>{say('import.duplicate.near')}</span>
              {item && <Compare item={item} of={of} />}
            </>
          )}
        </Part>
        <Part state="verbatim" title={say('import.imported', { count: imported.length })} rows={imported}>
          {(item) => (
            <>
              <button
                type="button"
                className="link"
                title={item.path}
                lang={item.language}
                onClick={() => open(item.id)}
              >
                {item.title}
              </button>
              <HowRead item={item} />
            </>
          )}
        </Part>
      </div>
    </Dialog>
  );
}

/** What there is to know of how an article was read: its format, what was left out, and what is uncertain. */
function HowRead({ item }: { item: ImportedItem }) {
  const say = useSay();
  const removed = countRemoved(item);
  const format = formatName(item.mediaType);
  return (
    <span>
      {[format ? say(format) : item.mediaType, item.encoding].filter(Boolean).join(' · ')}
      {removed > 0 && ` · ${say('reader.removed', { count: removed })}`}
      {item.warnings.map((warning) => (
        <span key={warning} className="import-warning">
          {' '}
          <span aria-hidden>⚠ </span>
          {say(`warning.${warning}`)}
        </span>
      ))}
    </span>
  );
}

function Compare({ item, of }: { item: ImportedItem; of: ArticleId }) {
  const say = useSay();
  async function compare() {
    const other = await articleById(of);
    if (other) openComparison(other, { ...item, agency: null });
  }
  return (
    <button
      type="button"
      className="link"
      aria-label={say('reprints.compare-with', { title: item.title })}
      onClick={() => void compare()}
    >
      {say('reprints.compare')}
    </button>
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
