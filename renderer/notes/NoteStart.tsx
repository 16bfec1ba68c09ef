import { FileText, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Template } from '../../electron/contract/models/template.ts';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { valueOrTell } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { newNote } from './note-commands.ts';

/** What stands in the third column while no note is open: the ways to begin one. */
export function NoteStart() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const templates = useTemplates().filter((template) => template.language === language);
  return (
    <div className="note-start">
      <h2>{say('note.start-title')}</h2>
      <p>{say('note.start-text')}</p>
      <ul>
        {templates.map(({ name, title }) => (
          <li key={name}>
            <button type="button" onClick={() => void newNote(name, title)}>
              <FileText size={16} strokeWidth={1.75} aria-hidden />
              {title}
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" icon={Plus} onClick={() => void newNote()} data-region-focus>
        {say('note.start-empty')} <Keys keys="Mod+N" />
      </Button>
    </div>
  );
}

function useTemplates(): Template[] {
  const [templates, setTemplates] = useState<Template[]>([]);
  useEffect(() => {
    let shown = true;
    void call('notes.templates', {}).then((result) => {
      const answer = valueOrTell(result);
      if (shown && answer) setTemplates(answer.templates);
    });
    return () => {
      shown = false;
    };
  }, []);
  return templates;
}
