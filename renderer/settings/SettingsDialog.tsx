import { languages } from '../../electron/contract/models/language.ts';
import { largestText, resizeText, smallestText } from '../commands/window-commands.ts';
import { useSay } from '../locale/sentences.ts';
import { useLibrary } from '../state/library.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Choice } from './Choice.tsx';
import './settings.css';

const themes = ['system', 'light', 'dark'] as const;

/** Language, theme and size of the reading type; each takes effect at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const { language, theme, textSize } = useSettings();
  const library = useLibrary((state) => state.library);
  return (
    <Dialog title={say('command.settings')} onClose={onClose}>
      <div className="settings">
        <Choice
          label={say('settings.language')}
          options={languages.map((value) => ({ value, label: say(`settings.languages.${value}`) }))}
          value={language}
          onChange={(value) => changeSettings({ language: value })}
        />
        <Choice
          label={say('settings.theme')}
          options={themes.map((value) => ({ value, label: say(`settings.themes.${value}`) }))}
          value={theme}
          onChange={(value) => changeSettings({ theme: value })}
        />
        <label className="settings-size">
          <span>{say('settings.text-size')}</span>
          <input
            type="range"
            min={smallestText}
            max={largestText}
            step={10}
            value={textSize}
            aria-valuetext={say('settings.percent', { percent: textSize })}
            onChange={(event) => resizeText(Number(event.target.value) - textSize)}
          />
          <output>{say('settings.percent', { percent: textSize })}</output>
        </label>
        <p className="settings-sample">{say('settings.sample')}</p>
        {library && (
          <dl>
            <dt>{say('settings.library')}</dt>
            <dd>{library.path}</dd>
          </dl>
        )}
      </div>
    </Dialog>
  );
}
