import type { ExportFormat } from '../../electron/contract/models/export.ts';
import { useSay } from '../locale/sentences.ts';
import { TextField } from '../ui/TextField.tsx';
import { changeExport, useExportChoice } from './export-choice.ts';
import { PageSettings } from './PageSettings.tsx';
import { RadioChoice } from './RadioChoice.tsx';

const formats: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'md', 'txt'];

/** What stands for itself in a pattern. */
const patternWords = { title: '{title}', date: '{date}', reference: '{reference}', author: '{author}' };

/** How an export is made: format, pages, name. */
export function ExportFields() {
  const say = useSay();
  const { format, settings, name } = useExportChoice();
  const isPdf = format === 'pdf';
  return (
    <>
      <RadioChoice
        name={say('export.format')}
        values={formats}
        value={format}
        label={(value) => say(`export.formats.${value}`)}
        onChange={(value) => changeExport({ format: value })}
      />
      {(isPdf || format === 'docx') && <PageSettings settings={settings} packs={isPdf} />}
      <TextField
        label={say('export.name')}
        value={name}
        maxLength={200}
        onChange={(value) => changeExport({ name: value })}
      />
      <p className="export-hint">{say('export.name-hint', patternWords)}</p>
    </>
  );
}
