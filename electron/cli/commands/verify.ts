import { extname, resolve } from 'node:path';
import { fail, ok } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import { unverifiedCount, type Verification } from '../../contract/models/verification.ts';
import type { Say } from '../../host/terminal-locale.ts';
import type { Command } from '../command.ts';
import { verifyFile } from './verify-file.ts';

/**
 * Compares every quotation of a note with its source; one that does not match, or has none, makes it fail. Of an
 * exported file it checks the evidence.
 */
export const verifyCommand: Command = {
  usage: 'NOTE|FILE.pdf|FILE.html',
  needs: 1,
  async run({ args: [given = ''], ask, say }) {
    if (['.pdf', '.html'].includes(extname(given).toLowerCase())) return verifyFile(resolve(given), ask, say);
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const verified = await ask('notes.verify', { id: id.data });
    if (!verified.ok) return verified;
    return ok({
      json: verified.value,
      lines: [...verifiedLines(verified.value, say), ...findingLines(verified.value, say)],
      someFailed: unverifiedCount(verified.value) > 0,
    });
  },
};

/** What is not verified or only pointed out, without the quotations that stand. */
export function unverifiedOf({ quotations, ...rest }: Verification): Verification {
  return { ...rest, quotations: quotations.filter(({ state }) => state !== 'verbatim') };
}

function verifiedLines({ quotations }: Verification, say: Say): string[] {
  return quotations
    .filter(({ state }) => state === 'verbatim')
    .map(({ quoted, allowed }) => {
      const changes = allowed.map((change) => say(`verification.allowed.${change}`)).join(', ');
      return say('cli.verified', { quoted }) + (changes ? ` (${changes})` : '');
    });
}

/** A line for each place to look at: what does not stand first, then what is only pointed out. */
export function findingLines(verification: Verification, say: Say): string[] {
  const { quotations, unsourced, numbers, uncited } = verification;
  const line = (kind: 'altered' | 'orphaned' | 'unsourced' | 'number' | 'uncited', text: string) =>
    `${say(`verification.finding.${kind}`)}  “${text}”`;
  return [
    ...quotations.flatMap(({ state, quoted, source, differences }) => {
      if (state === 'verbatim') return [];
      const changes = differences.map((difference) => {
        const kind = say(`verification.difference.${difference.kind}`);
        return `  ${kind}: “${quoted.slice(...difference.quoted)}” ← “${(source ?? '').slice(...difference.source)}”`;
      });
      return [line(state, quoted), ...changes];
    }),
    ...unsourced.flatMap(({ text, found }) => [
      line('unsourced', text),
      ...(found ? [`  ${say('cli.found-in', { title: found.title, article: found.article })}`] : []),
    ]),
    ...numbers.map(({ text }) => line('number', text)),
    ...uncited.map(({ text }) => line('uncited', text)),
  ];
}
