import { Command, PanelLeft, PanelRight, RectangleVertical, Settings, ShieldCheck } from 'lucide-react';
import { CorrectionStatus } from '../library/CorrectionStatus.tsx';
import { ImportStatus } from '../library/ImportStatus.tsx';
import { WatchStatus } from '../library/WatchStatus.tsx';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { type Column, columns, isColumnSeen, toggleColumn, useColumns } from '../state/columns.ts';
import { openDialog } from '../state/dialogs.ts';
import { useLibrary } from '../state/library.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { tooltip } from '../ui/Tooltip.tsx';
import { VerificationStatus } from './VerificationStatus.tsx';
import './status-bar.css';

const columnButtons: Record<Column, { icon: typeof PanelLeft; name: SentenceKey; keys: string }> = {
  list: { icon: PanelLeft, name: 'columns.list', keys: 'Mod+Shift+1' },
  reader: { icon: RectangleVertical, name: 'columns.reader', keys: 'Mod+Shift+2' },
  note: { icon: PanelRight, name: 'columns.note', keys: 'Mod+Shift+3' },
};

/** The bottom line: the library, a running import, the note's quotations, and that nothing leaves the machine. */
export function StatusBar() {
  const say = useSay();
  const library = useLibrary((state) => state.library);
  const reachable = useLibrary((state) => state.reachable);
  const state = useColumns();
  return (
    <section className="status-bar" data-region="status" tabIndex={-1} aria-label={say('status.label')}>
      {library && (
        <span {...tooltip(library.path)}>{say('library.articles', { count: library.articles })}</span>
      )}
      {library?.readOnly && (
        <span
          className="status-warning"
          {...tooltip(
            say(`library.read-only.${library.readOnly.code}`, { holder: library.readOnly.holder ?? '' }),
          )}
        >
          {say('status.read-only')}
        </span>
      )}
      {!reachable && <span className="status-warning">{say('status.unreachable')}</span>}
      <ImportStatus />
      <CorrectionStatus />
      <WatchStatus />
      <VerificationStatus />
      <span className="status-privacy">
        <ShieldCheck size={14} strokeWidth={1.75} aria-hidden />
        {say('status.private')}
      </span>
      <span className="status-tools">
        {columns.map((column) => (
          <IconButton
            key={column}
            name={say(columnButtons[column].name)}
            keys={columnButtons[column].keys}
            icon={columnButtons[column].icon}
            pressed={isColumnSeen(column, state)}
            onClick={() => toggleColumn(column)}
          />
        ))}
        <IconButton
          name={say('command.commands')}
          keys="Mod+K"
          icon={Command}
          onClick={() => openDialog('commands')}
        />
        <IconButton
          name={say('command.settings')}
          keys="Mod+,"
          icon={Settings}
          onClick={() => openDialog('settings')}
        />
      </span>
    </section>
  );
}
