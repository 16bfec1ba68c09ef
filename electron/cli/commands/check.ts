import { ok } from '../../contract/failure.ts';
import type { Command } from '../command.ts';

/** Looks whether the library is whole; what could not be mended makes it fail. */
export const checkCommand: Command = {
  usage: '',
  needs: 0,
  async run({ ask, say }) {
    const checked = await ask('library.check', {});
    if (!checked.ok) return checked;
    const { findings, articles, clips, notes } = checked.value;
    const lines = findings.map(({ code, about, mended }) =>
      say(mended ? 'cli.finding-mended' : 'cli.finding', { code, about }),
    );
    return ok({
      json: checked.value,
      lines: [...lines, say('cli.checked', { articles, clips, notes, findings: findings.length })],
      someFailed: findings.some((finding) => !finding.mended),
    });
  },
};
