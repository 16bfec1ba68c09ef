import { fail, ok } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
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

/** Compares every quotation of a note with its source; one that does not match makes it fail. */
export const verifyCommand: Command = {
  usage: 'NOTE',
  needs: 1,
  async run({ args: [given = ''], ask }) {
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const verified = await ask('notes.verify', { id: id.data });
    if (!verified.ok) return verified;
    const { quotations, altered, orphaned } = verified.value;
    return ok({
      json: verified.value,
      lines: quotations.map(({ state, quoted }) => `${state}  “${quoted}”`),
      someFailed: altered + orphaned > 0,
    });
  },
};
