import { ImagePlus, X } from 'lucide-react';
import { annexes, type ExportSettings } from '../../electron/contract/models/export.ts';
import { toBase64 } from '../connection/base64.ts';
import { call } from '../connection/call.ts';
import { chooseFile } from '../connection/choose-files.ts';
import { readableImage } from '../connection/readable-image.ts';
import { useSay } from '../locale/sentences.ts';
import { imageTypes } from '../notes/plugins/image/image-dialog-state.ts';
import { tellFailure } from '../state/messages.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { changePages } from './export-choice.ts';
import { RadioChoice } from './RadioChoice.tsx';

const papers = ['A4', 'Letter'] as const;
const margins = ['narrow', 'normal', 'wide'] as const;
const alignments = ['justified', 'ragged'] as const;
const sizes = ['8', '9', '10', '10.5', '11', '12', '13', '14'] as const;
const parts = ['cover', 'contents', 'sources', 'furniture', 'lineNumbers', 'pack'] as const;

/** How pages are set. `packs`: whether the format can hold the cited articles. */
export function PageSettings({ settings, packs }: { settings: ExportSettings; packs: boolean }) {
  const say = useSay();
  const size = sizes.find((one) => Number(one) === settings.fontSize) ?? '10.5';
  return (
    <>
      <RadioChoice
        name={say('export.paper')}
        values={papers}
        value={settings.paper}
        label={(value) => value}
        onChange={(paper) => changePages({ paper })}
      />
      <div className="export-pair">
        <SelectField
          label={say('export.margins')}
          value={settings.margins}
          options={margins.map((value) => ({ value, label: say(`export.margins.${value}`) }))}
          onChange={(value) => changePages({ margins: value })}
        />
        <SelectField
          label={say('export.font-size')}
          value={size}
          options={sizes.map((value) => ({ value, label: say('export.points', { size: Number(value) }) }))}
          onChange={(value) => changePages({ fontSize: Number(value) })}
        />
      </div>
      <SelectField
        label={say('export.alignment')}
        value={settings.alignment}
        options={alignments.map((value) => ({ value, label: say(`export.alignment.${value}`) }))}
        onChange={(value) => changePages({ alignment: value })}
      />
      <fieldset className="export-parts">
        <legend>{say('export.parts')}</legend>
        {parts
          .filter((part) => packs || part !== 'pack')
          .map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={settings[part]}
                onChange={(event) => changePages({ [part]: event.target.checked })}
              />
              {say(`export.part.${part}`)}
            </label>
          ))}
        {packs &&
          annexes.map((annex) => (
            <label key={annex}>
              <input
                type="checkbox"
                checked={settings.annexes.includes(annex)}
                onChange={(event) =>
                  changePages({
                    annexes: annexes.filter((one) =>
                      one === annex ? event.target.checked : settings.annexes.includes(one),
                    ),
                  })
                }
              />
              {say(`paper.annexes.${annex}`)}
            </label>
          ))}
      </fieldset>
      <TextField
        label={say('export.watermark')}
        value={settings.watermark}
        maxLength={30}
        placeholder={say('export.watermark-example')}
        onChange={(watermark) => changePages({ watermark })}
      />
      <div className="export-letterhead">
        <span>{say('export.letterhead')}</span>
        <Button icon={ImagePlus} onClick={() => void chooseLetterhead()}>
          {say(settings.letterhead ? 'export.letterhead-other' : 'export.letterhead-choose')}
        </Button>
        {settings.letterhead && (
          <Button kind="quiet" icon={X} onClick={() => changePages({ letterhead: null })}>
            {say('export.letterhead-none')}
          </Button>
        )}
      </div>
    </>
  );
}

async function chooseLetterhead(): Promise<void> {
  const file = await chooseFile(imageTypes);
  if (!file) return;
  const base64 = toBase64(await readableImage(file));
  const stored = await call('notes.add-image', { base64 });
  if (stored.ok) changePages({ letterhead: stored.value.id });
  else tellFailure({ ...stored.failure, about: file.name });
}
