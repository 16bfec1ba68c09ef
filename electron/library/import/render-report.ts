import en from '../../../resources/locales/en.json' with { type: 'json' };
import vi from '../../../resources/locales/vi.json' with { type: 'json' };
import type { RenderedNote } from '../../contract/models/export.ts';
import type { ImportedItem, ImportReport } from '../../contract/models/import.ts';
import type { Language } from '../../contract/models/language.ts';
import { type SentenceValues, sentence } from '../../contract/sentence.ts';

/** A report as a Markdown document in a language of the interface: what came in, how, without what, and what did not. */
export function renderReport(report: ImportReport, language: Language): RenderedNote {
  const say = (key: string, values: SentenceValues = {}) =>
    sentence(language === 'vi' ? vi : en, key, values, language);
  const { imported, duplicates, failed } = report;
  const title = say('report.title', { date: report.startedAt.slice(0, 16).replace('T', ' ') });
  const near = duplicates.filter(({ kind }) => kind === 'near');
  const identical = duplicates.filter(({ kind }) => kind === 'identical');
  const warned = imported.filter(({ warnings }) => warnings.length > 0);
  const sections: [heading: string, lines: string[]][] = [
    ['report.read', counted(imported.map(readAs))],
    ['report.removed', removedCounts(imported).map(([reason, n]) => `${say(`removal.${reason}`)}: ${n}`)],
    [
      'report.failed',
      failed.map(
        ({ path, code }) => `${say(`failure.${code}`, { about: asCode(path) })} ${say(`advice.${code}`)}`,
      ),
    ],
    [
      'report.warned',
      warned.map(
        ({ path, warnings }) => `${asCode(path)}: ${warnings.map((one) => say(`warning.${one}`)).join(' ')}`,
      ),
    ],
    [
      'report.duplicates',
      identical.map(({ path, of }) => `${asCode(path)}: ${say('import.duplicate.identical')} (${of})`),
    ],
    ['report.near', near.map(({ path, of }) => `${asCode(path)}: ${say('import.duplicate.near')} (${of})`)],
    [
      'report.imported',
      imported.map((item) => {
        const { id, path, title } = item;
        const parts = removedCounts([item]).map(([reason, n]) => `${say(`removal.${reason}`)} ${n}`);
        const about = [
          id,
          readAs(item),
          ...(parts.length > 0 ? [say('report.left-out', { parts: parts.join(', ') })] : []),
        ];
        return `${plain(title)} — ${asCode(path)} (${about.join('; ')})`;
      }),
    ],
  ];
  const content = [
    `# ${title}`,
    say('report.counts', {
      imported: imported.length,
      near: near.length,
      duplicates: identical.length,
      failed: failed.length,
      seconds: Math.round(report.elapsedMs / 100) / 10,
    }),
    ...(report.cancelled ? [say('import.was-cancelled')] : []),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([heading, lines]) => [`## ${say(heading)}`, lines.map((line) => `- ${line}`).join('\n')]),
  ].join('\n\n');
  return { title, content: `${content}\n` };
}

/** Format and encoding of one article. */
function readAs({ mediaType, encoding }: ImportedItem): string {
  return encoding === null ? mediaType : `${mediaType}, ${encoding}`;
}

/** Each different line once with how often it is there, the most frequent first. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([line, count]) => `${line}: ${count}`);
}

function removedCounts(imported: readonly ImportedItem[]): [reason: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { removed } of imported) {
    for (const [reason, count] of Object.entries(removed))
      counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** A path as code: a file's name may hold anything. */
function asCode(path: string): string {
  const runs = path.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const inner = path.replace(/\s+/g, ' ');
  return fence.length > 1 ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}

/** A title in which no sign is Markdown. */
function plain(title: string): string {
  return title.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
