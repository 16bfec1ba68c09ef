import { useEffect, useState } from 'react';
import type { Template } from '../../../electron/contract/models/template.ts';
import { call, connection } from '../../connection/call.ts';
import { valueOrTell } from '../../state/messages.ts';
import { useSettings } from '../../state/settings.ts';

/** The templates to choose from: the analyst's own, and those of Attaché in the language of the interface. */
export function useTemplates(): readonly Template[] {
  const language = useSettings((settings) => settings.language);
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  useEffect(() => {
    let shown = true;
    const fetchTemplates = async () => {
      const answer = valueOrTell(await call('notes.templates', {}));
      if (shown && answer) setTemplates(answer.templates);
    };
    void fetchTemplates();
    const end = connection().on(
      'library.changed',
      ({ what }) => what === 'templates' && void fetchTemplates(),
    );
    return () => {
      shown = false;
      end();
    };
  }, []);
  return templates.filter((template) => template.own || template.language === language);
}
