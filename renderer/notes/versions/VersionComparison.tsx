import { useEffect, useState } from 'react';
import type { NoteId } from '../../../electron/contract/ids.ts';
import type {
  VersionComparison as Comparison,
  NoteVersion,
} from '../../../electron/contract/models/note-version.ts';
import { call } from '../../connection/call.ts';
import { formatMoment } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { valueOrTell } from '../../state/messages.ts';
import { useSettings } from '../../state/settings.ts';
import { Differences } from '../../ui/Differences.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { DetailsComparison } from './DetailsComparison.tsx';

interface Props {
  id: NoteId;
  chosen: NoteVersion;
  versions: readonly NoteVersion[];
}

/** What the chosen version has that another, or the note as it is now, has not, and the other way round. */
export function VersionComparison({ id, chosen, versions }: Props) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [other, setOther] = useState('now');
  const [found, setFound] = useState<Comparison | null>(null);
  const { version, damaged } = chosen;
  useEffect(() => {
    if (damaged) return;
    let wanted = true;
    const second = other === 'now' ? null : Number(other);
    void call('notes.compare', { id, first: version, second }).then((result) => {
      const comparison = valueOrTell(result);
      if (wanted) setFound(comparison);
    });
    return () => {
      wanted = false;
    };
  }, [id, version, damaged, other]);
  const options = [
    { value: 'now', label: say('versions.now') },
    ...versions
      .filter((one) => one.version !== version && !one.damaged)
      .map((one) => ({
        value: String(one.version),
        label: one.name || formatMoment(one.savedAt, language),
      })),
  ];
  if (damaged) return <p className="version-comparison">{say('versions.damaged-text')}</p>;
  const labels = { first: say('versions.only-chosen'), second: say('versions.only-other') };
  const { details = null } = found ?? {};
  const redescribed = details !== null && JSON.stringify(details.first) !== JSON.stringify(details.second);
  const same = found?.differences.every(({ kind }) => kind === 'both') && !(redescribed && !found.formOnly);
  return (
    <section className="version-comparison" aria-label={say('versions.comparison')}>
      <SelectField label={say('versions.compare-with')} value={other} options={options} onChange={setOther} />
      <p className="version-legend">
        <span data-kind="first">− {labels.first}</span>
        <span data-kind="second">+ {labels.second}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus */}
      <div className="comparison" tabIndex={0} aria-busy={found === null}>
        {same && (
          <p className="version-same">{say(found?.formOnly ? 'versions.form-only' : 'versions.same')}</p>
        )}
        {details && <DetailsComparison {...details} labels={labels} />}
        {found && <Differences differences={found.differences} labels={labels} />}
      </div>
    </section>
  );
}
