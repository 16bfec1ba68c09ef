import type { ParseArgsOptionsConfig } from 'node:util';
import { fail, ok, type Result } from '../contract/failure.ts';
import { type ExportFormat, ExportSettings } from '../contract/models/export.ts';
import { type CommandContext, text, texts } from './command.ts';
import { readBytes } from './read-file.ts';

/** The options that say how an export is set. */
export const exportOptions = {
  paper: { type: 'string' },
  margins: { type: 'string' },
  style: { type: 'string' },
  alignment: { type: 'string' },
  'font-size': { type: 'string' },
  letterhead: { type: 'string' },
  watermark: { type: 'string' },
  cover: { type: 'boolean' },
  contents: { type: 'boolean' },
  'line-numbers': { type: 'boolean' },
  'no-sources': { type: 'boolean' },
  'no-header': { type: 'boolean' },
  pack: { type: 'boolean' },
  annex: { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig;

export const exportUsage =
  '[--paper A4|Letter] [--margins narrow|normal|wide] [--font-size PT] [--style numbered|short|endnotes] [--alignment justified|ragged] [--cover] [--contents] [--line-numbers] ' +
  '[--no-sources] [--no-header] [--watermark TEXT] [--letterhead IMAGE] [--pack] [--annex abbreviations|people|timeline]…';

/**
 * How an export is to be set. Fails with `invalid-input` and the option, with `no-annex` where the format holds none, and
 * as notes.add-image does for a letterhead.
 */
export async function exportSettings(
  { options, ask }: Pick<CommandContext, 'options' | 'ask'>,
  format: ExportFormat,
): Promise<Result<ExportSettings>> {
  const letterhead = await readLetterhead(text(options, 'letterhead'), ask);
  if (!letterhead.ok) return letterhead;
  const size = text(options, 'font-size');
  const given = {
    paper: text(options, 'paper'),
    margins: text(options, 'margins'),
    alignment: text(options, 'alignment'),
    fontSize: size === undefined ? undefined : Number(size),
    citationStyle: text(options, 'style'),
    watermark: text(options, 'watermark'),
    letterhead: letterhead.value,
    cover: options['cover'],
    contents: options['contents'],
    lineNumbers: options['line-numbers'],
    sources: options['no-sources'] !== true,
    furniture: options['no-header'] !== true,
    pack: options['pack'],
    annexes: texts(options, 'annex'),
  };
  const settings = ExportSettings.safeParse(given);
  if (settings.success) {
    const { pack, annexes } = settings.data;
    const wanted = pack || annexes.length > 0;
    return wanted && format !== 'pdf' && format !== 'html' ? fail('no-annex', format) : ok(settings.data);
  }
  const wrong = String(settings.error.issues[0]?.path[0] ?? '');
  const option = { annexes: 'annex', citationStyle: 'style' }[wrong] ?? wrong;
  const name = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return fail('invalid-input', `--${name}`, [options[name]].flat().join(' '));
}

async function readLetterhead(
  path: string | undefined,
  ask: CommandContext['ask'],
): Promise<Result<ExportSettings['letterhead']>> {
  if (path === undefined) return ok(null);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const stored = await ask('notes.add-image', { base64: bytes.value.toString('base64') });
  if (stored.ok) return ok(stored.value.id);
  return { ok: false, failure: { ...stored.failure, about: path } };
}
