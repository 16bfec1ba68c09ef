import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fail, ok } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import {
  type QuotationDifference,
  type UnsourcedText,
  unverifiedCount,
  type Verification,
} from '../../contract/models/verification.ts';
import type { Say } from '../../host/terminal-locale.ts';
import type { Command, CommandContext } from '../command.ts';
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
    if (!id.success) return fail(existsSync(given) ? 'unsupported-format' : 'not-found', given);
    const verified = await ask('notes.verify', { id: id.data });
    if (!verified.ok) return verified;
    const verification = { ...verified.value, unsourced: await withNear(verified.value.unsourced, ask) };
    return ok({
      json: verification,
      lines: [...verifiedLines(verification, say), ...findingLines(verification, say)],
      someFailed: unverifiedCount(verification) > 0,
    });
  },
};

/** Looks for where words nearly stand that no article has. */
function withNear(unsourced: readonly UnsourcedText[], ask: CommandContext['ask']): Promise<UnsourcedText[]> {
  return Promise.all(
    unsourced.map(async (one) => {
      const result = one.found ? null : await ask('notes.near-quoted', { text: one.text });
      return result?.ok ? { ...one, near: result.value.near } : one;
    }),
  );
}

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
      return [line(state, quoted), ...differenceLines(quoted, source ?? '', differences, say)];
    }),
    ...unsourced.flatMap(({ text, found, near }) => [
      line('unsourced', text),
      ...(found ? [`  ${say('cli.found-in', { title: found.title, article: found.article })}`] : []),
      ...(near ? [`  ${say('cli.nearly-in', { title: near.title, article: near.article })}`] : []),
      ...(near ? differenceLines(text, near.source, near.differences, say) : []),
    ]),
    ...numbers.map(({ text }) => line('number', text)),
    ...uncited.map(({ text }) => line('uncited', text)),
  ];
}

function differenceLines(
  quoted: string,
  source: string,
  differences: readonly QuotationDifference[],
  say: Say,
): string[] {
  return differences.map((difference) => {
    const kind = say(`verification.difference.${difference.kind}`);
    return `  ${kind}: “${quoted.slice(...difference.quoted)}” ← “${source.slice(...difference.source)}”`;
  });
}
