import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Quote } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { CitationStyle, type NoteSettings } from '../../../../electron/contract/models/note.ts';
import { useSay } from '../../../locale/sentences.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { $noteSettings, $setNoteSettings } from '../../nodes/citation/settings-state.ts';
import { noteTouched } from '../../open-note.ts';

/** How the note cites: its style, and what a source that is cited again says. */
export function CitationMenu() {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const settings = useSyncExternalStore(
    (changed) => editor.registerUpdateListener(changed),
    () => editor.getEditorState().read($noteSettings),
  );
  function change(to: Partial<NoteSettings>): void {
    noteTouched();
    editor.update(() => $setNoteSettings(to));
  }
  return (
    <Menu
      name={say('note.cite')}
      icon={Quote}
      items={[
        ...CitationStyle.options.map((citationStyle) => ({
          label: say(`note.cite.${citationStyle}`),
          checked: settings.citationStyle === citationStyle,
          run: () => change({ citationStyle }),
        })),
        ...(['same-number', 'ibid'] as const).map((repeat) => ({
          label: say(`note.cite.${repeat}`),
          checked: settings.repeat === repeat,
          run: () => change({ repeat }),
        })),
      ]}
    />
  );
}
