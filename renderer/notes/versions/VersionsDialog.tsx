import { type FormEvent, useEffect, useState } from 'react';
import type { NoteVersion } from '../../../electron/contract/models/note-version.ts';
import { formatMoment } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { List } from '../../ui/List.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isNoteWritable, useOpenNote } from '../open-note.ts';
import { VersionComparison } from './VersionComparison.tsx';
import { VersionRow } from './VersionRow.tsx';
import { fetchVersions, nameVersion, restoreVersion, useVersions } from './versions.ts';
import './versions.css';

/** The open note's versions: listed, named, compared word by word, restored. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const note = useOpenNote((state) => state.note);
  const listed = useVersions((state) => state.listed);
  const health = useVersions((state) => state.health);
  const [active, setActive] = useState(0);
  const id = note?.id;
  useEffect(() => {
    if (id) void fetchVersions(id);
  }, [id]);
  if (!note) return null;
  const versions = listed ?? [];
  const chosen = versions[active];
  const writable = isNoteWritable();
  return (
    <Dialog
      title={say('command.note.versions')}
      onClose={onClose}
      width="wide"
      footer={
        writable && chosen ? (
          <Button
            kind="primary"
            disabled={chosen.damaged}
            onClick={() => void restoreVersion(note.id, chosen.version)}
          >
            {say('versions.restore')}
          </Button>
        ) : undefined
      }
    >
      <p className="versions-health">
        {say('versions.total', { count: versions.length })}
        {health?.lastMadeAt &&
          ` · ${say('versions.last', { when: formatMoment(health.lastMadeAt, language) })}`}
      </p>
      {writable && <NameForm onName={(name) => nameVersion(note.id, name)} />}
      {listed?.length === 0 && <p>{say('versions.none')}</p>}
      {versions.length > 0 && (
        <div className="versions">
          <div className="versions-list">
            <List
              label={say('command.note.versions')}
              count={versions.length}
              keyOf={(index) => String(versions[index]?.version)}
              row={(index) => row(versions[index])}
              active={active}
              selected={active}
              onActive={setActive}
              onOpen={setActive}
            />
          </div>
          {chosen && (
            <VersionComparison key={chosen.version} id={note.id} chosen={chosen} versions={versions} />
          )}
        </div>
      )}
    </Dialog>
  );
}

function row(version: NoteVersion | undefined) {
  return version && <VersionRow version={version} />;
}

function NameForm({ onName }: { onName: (name: string) => Promise<boolean> }) {
  const say = useSay();
  const [name, setName] = useState('');
  async function keep(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && (await onName(name.trim()))) setName('');
  }
  return (
    <form className="versions-name" onSubmit={(event) => void keep(event)}>
      <TextField
        label={say('versions.name')}
        placeholder={say('versions.name-example')}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {say('versions.keep')}
      </Button>
    </form>
  );
}
