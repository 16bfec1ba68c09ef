import { History } from 'lucide-react';
import { useEffect } from 'react';
import type { NoteId } from '../../../electron/contract/ids.ts';
import { formatMoment } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { tooltip } from '../../ui/Tooltip.tsx';
import { useOpenNote } from '../open-note.ts';
import { fetchHealth, openVersions, useVersions } from './versions.ts';

/** Versions are made five minutes apart: to ask more often would tell nothing new. */
const askedEveryMs = 60_000;

/** How many versions the note has, in the note's head; when the last was made stands in its tooltip and name. */
export function VersionsButton({ id }: { id: NoteId }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const health = useVersions((state) => state.health);
  useEffect(() => {
    let askedAt = performance.now();
    void fetchHealth(id);
    return useOpenNote.subscribe(({ status }, before) => {
      if (status === before.status || status.kind !== 'saved') return;
      const first = useVersions.getState().health?.total === 0;
      if (!first && performance.now() - askedAt < askedEveryMs) return;
      askedAt = performance.now();
      void fetchHealth(id);
    });
  }, [id]);
  const total = health?.total ?? 0;
  const count = say('versions.total', { count: total });
  const told = health?.lastMadeAt
    ? `${count}, ${say('versions.last', { when: formatMoment(health.lastMadeAt, language) })}`
    : count;
  return (
    <Button
      kind="quiet"
      className="versions-button"
      icon={History}
      aria-label={`${say('command.note.versions')}: ${told}`}
      onClick={() => void openVersions()}
      {...tooltip(told, 'Mod+Alt+H')}
    >
      {total}
    </Button>
  );
}
