import { useEffect, useState } from 'react';
import type { JobId } from '../../electron/contract/ids.ts';
import type { ImportReportSummary } from '../../electron/contract/models/import.ts';
import { call } from '../connection/call.ts';
import { formatMoment } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { openDialog } from '../state/dialogs.ts';
import { useImportJob } from '../state/import-job.ts';
import { valueOrTell } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { saveReport } from './import-report.ts';
import './import-report.css';

/** The reports of all imports, newest first, to be read or saved. */
export function ReportsDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [reports, setReports] = useState<ImportReportSummary[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('import.reports', {}).then((result) => {
      const found = valueOrTell(result);
      if (wanted) setReports(found?.reports ?? []);
    });
    return () => {
      wanted = false;
    };
  }, []);

  async function open(job: JobId) {
    const report = valueOrTell(await call('import.report', { job }));
    if (!report) return;
    useImportJob.setState({ report });
    openDialog('import-report');
  }

  return (
    <Dialog title={say('import.reports')} onClose={onClose} width="wide">
      {reports?.length === 0 && <p>{say('import.no-reports')}</p>}
      <div className="import-report" aria-busy={reports === null}>
        <ul>
          {reports?.map(({ job, startedAt, imported, duplicates, near, failed, cancelled }) => (
            <li key={job}>
              <button type="button" className="link" onClick={() => void open(job)}>
                {formatMoment(startedAt, language)}
              </button>
              <span className="import-counts">
                {[
                  say('import.imported', { count: imported }),
                  ...(near > 0 ? [say('import.of-them-near', { count: near })] : []),
                  ...(duplicates > near ? [say('import.duplicates', { count: duplicates - near })] : []),
                  ...(failed > 0 ? [say('import.failed', { count: failed })] : []),
                  ...(cancelled ? [say('import.cancelled-short')] : []),
                ].join(' · ')}
              </span>
              <button
                type="button"
                className="link"
                aria-label={say('import.save-report-of', { when: formatMoment(startedAt, language) })}
                onClick={() => void saveReport(job)}
              >
                {say('import.save-report')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
