import { ok, type Result } from '../../contract/failure.ts';
import type { ExportCheckItem } from '../../contract/models/export-check.ts';
import type { Say } from '../../host/terminal-locale.ts';
import type { CommandContext, Outcome } from '../command.ts';

/** Checks an exported file; what differs makes it fail, what the library does not hold is only said. */
export async function verifyFile(
  path: string,
  ask: CommandContext['ask'],
  say: Say,
): Promise<Result<Outcome>> {
  const checked = await ask('exports.verify', { path });
  if (!checked.ok) return checked;
  const { items, noteNow, undrawn, holds, differs, missing } = checked.value;
  return ok({
    json: checked.value,
    lines: [
      ...items.filter(({ state }) => state !== 'holds').flatMap((item) => itemLines(item, say)),
      ...(noteNow === 'changed' ? [say('export-check.note-changed')] : []),
      ...(undrawn.length > 0 ? [say('export-check.undrawn', { signs: undrawn.join(' ') })] : []),
      say('cli.export-checked', { holds, differs, missing }),
      say('export-check.no-signature'),
    ],
    someFailed: differs > 0,
  });
}

function itemLines({ kind, against, state, about, expected, found }: ExportCheckItem, say: Say): string[] {
  const said = state === 'missing' ? say('export-check.missing') : say('export-check.differs');
  const texts = [
    ...(expected === null ? [] : [`  − ${expected}`]),
    ...(found === null ? [] : [`  + ${found}`]),
  ];
  return [
    `${say(`export-check.${kind}`)} (${say(`export-check.against-${against}`)}): ${said}  “${about}”`,
    ...texts,
  ];
}
