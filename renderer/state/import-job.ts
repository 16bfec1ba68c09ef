import { create } from 'zustand';
import type { FailureCode, Result } from '../../electron/contract/failure.ts';
import type { JobId, SourceToken } from '../../electron/contract/ids.ts';
import type { ImportProgress, ImportReport } from '../../electron/contract/models/import.ts';
import { call, connection } from '../connection/call.ts';
import { openDialog, useDialog } from './dialogs.ts';
import { type Message, tell, valueOrTell } from './messages.ts';
import { showArticle } from './navigation.ts';

interface ImportJob {
  /** The running import; null when none runs. */
  progress: ImportProgress | null;
  /** When the running import was first heard of, in ms since 1970. */
  startedAt: number;
  /** Files are being handed to the host; in the served app that takes a while. */
  gathering: boolean;
  /** The last import's report, for the dialog. */
  report: ImportReport | null;
}

export const useImportJob = create<ImportJob>(() => ({
  progress: null,
  startedAt: 0,
  gathering: false,
  report: null,
}));

/** Markup beyond this many UTF-16 units is not sent: the text is enough. */
const mostMarkup = 8 * 1024 * 1024;

/** Starts the last import once more: what is in already counts as identical. */
let again: (() => void) | null = null;

/** Imports what was dropped or pasted; must be called while the event is being handled. */
export function importDropped(data: DataTransfer): Promise<void> {
  return gather(connection().sourcesOf(data));
}

export function importChosen(kind: 'files' | 'folder'): Promise<void> {
  return gather(connection().chooseSources(kind));
}

async function gather(sources: Promise<Result<SourceToken[]>>): Promise<void> {
  useImportJob.setState({ gathering: true });
  const gathered = await sources;
  useImportJob.setState({ gathering: false });
  const tokens = valueOrTell(gathered);
  if (tokens && tokens.length > 0) await importSources(tokens);
}

async function importSources(sources: SourceToken[]): Promise<void> {
  again = () => void importSources(sources);
  await start(call('import.start', { sources }));
}

export async function importSample(): Promise<void> {
  again = () => void importSample();
  await start(call('import.sample', {}));
}

async function start(asked: Promise<Result<{ job: JobId }>>): Promise<void> {
  starting++;
  const started = valueOrTell(await asked);
  starting--;
  if (started) begin(started.job);
}

/**
 * Imports what was pasted as one article and opens it, or the one that it repeats. `html`: the same as a page's
 * markup, where the clipboard has it. Answers null when it is in, else why it is not; 'told' when that has been told.
 */
export async function importPasted(text: string, html = ''): Promise<FailureCode | 'told' | null> {
  const markup = html.trim() !== '' && html.length <= mostMarkup ? { html } : {};
  const report = valueOrTell(await call('import.paste', { text, ...markup }));
  if (!report) return 'told';
  const failed = report.failed[0];
  if (failed) return failed.code;
  finish(report);
  const article = report.imported[0]?.id ?? report.duplicates[0]?.of;
  if (article) showArticle(article);
  return null;
}

export async function cancelImport(): Promise<void> {
  const { progress } = useImportJob.getState();
  if (progress) valueOrTell(await call('import.cancel', { job: progress.job }));
}

/** Follows the imports of this library, whoever started them; returns what ends that. */
export function watchImports(): () => void {
  const ends = [
    connection().on('import.progressed', (progress) => {
      const { progress: before, startedAt } = useImportJob.getState();
      const running = before?.job === progress.job;
      useImportJob.setState({ progress, startedAt: running ? startedAt : Date.now() });
    }),
    connection().on('import.finished', finish),
    connection().on('import.interrupted', ({ last, resumes }) => {
      useImportJob.setState({ progress: null });
      tell({
        kind: 'failure',
        key: resumes ? 'watch.interrupted' : 'import.interrupted',
        values: { done: last.imported, found: last.found },
        ...(again && !resumes ? { action: { label: 'import.rest', run: again } } : {}),
      });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

const finished = new Set<JobId>();
/** The imports that were started here; any other came by itself, from the watched folder or another window. */
const ours = new Set<JobId>();
/** How many are asked for and not answered yet. */
let starting = 0;

/** A short import may be finished before its start is answered. */
function begin(job: JobId): void {
  ours.add(job);
  if (finished.has(job) || useImportJob.getState().progress?.job === job) return;
  const progress = { job, found: 0, done: 0, imported: 0, duplicates: 0, failed: 0 };
  useImportJob.setState({ progress, startedAt: Date.now() });
}

function finish(report: ImportReport): void {
  if (finished.has(report.job)) return;
  finished.add(report.job);
  useImportJob.setState({ progress: null, report });
  const message = outcomeOf(report);
  const troubled = report.failed.length > 0 || (report.duplicates.length > 0 && report.imported.length > 0);
  // A dialog must not take the keys of someone who is writing, nor come when nothing was asked for.
  if (
    troubled &&
    (starting > 0 || ours.has(report.job)) &&
    useDialog.getState().open === null &&
    !document.activeElement?.closest('[data-region="note"]')
  )
    openDialog('import-report');
  tell({
    ...message,
    action: { label: 'import.show-report', run: () => openDialog('import-report') },
  });
}

/** What a report comes to in one sentence. */
function outcomeOf({ imported, duplicates, failed, cancelled }: ImportReport): Message {
  if (cancelled) return { kind: 'success', key: 'import.cancelled', values: { count: imported.length } };
  if (imported.length > 0)
    return { kind: 'success', key: 'import.finished', values: { count: imported.length } };
  if (failed.length === 0 && duplicates.length > 0)
    return { kind: 'success', key: 'import.only-duplicates', values: { count: duplicates.length } };
  return { kind: 'failure', key: 'import.none' };
}
