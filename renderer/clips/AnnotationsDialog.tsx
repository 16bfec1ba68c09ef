import type { AnnotationImport } from '../../electron/contract/models/annotation.ts';
import { useSay } from '../locale/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** As many rows as one still looks through; the counts say how many there are. */
const mostRows = 200;

/** What became of a file of Web Annotations: how many are clips now, and of each of the others why it is not. */
export function AnnotationsDialog({ report, onClose }: { report: AnnotationImport; onClose: () => void }) {
  const say = useSay();
  const { imported, known } = report;
  const failed = [...report.failed, ...report.unanchored].sort((one, other) => one.index - other.index);
  return (
    <Dialog
      title={say('command.clips.import')}
      onClose={onClose}
      textOnly
      footer={
        <Button kind="primary" onClick={onClose}>
          {say('dialog.close')}
        </Button>
      }
    >
      <p>
        {say('cli.clips-imported', {
          imported: imported.length,
          known: known.length,
          failed: failed.length,
        })}
      </p>
      <ul className="annotation-failures">
        {failed.slice(0, mostRows).map(({ index, id, reason, mistakes }) => (
          <li key={index}>
            <b>{id ?? `#${index + 1}`}</b> {say(`annotation-refused.${reason}`)}
            {mistakes.map(({ code, path }) => (
              <span key={`${path} ${code}`} className="annotation-mistake">
                <code>{path}</code> {say(`annotation.${code}`)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
