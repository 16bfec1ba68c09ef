import type { Events } from '../../electron/contract/events.ts';
import { JobId, newId } from '../../electron/contract/ids.ts';
import { connection } from '../connection/call.ts';
import type { Say } from '../locale/sentences.ts';

/** How far an export is. */
export type ExportProgress = Omit<Events['export.progressed'], 'job'>;

/** Hears how far an export is while `work` asks for it as the job that it is given. */
export async function hearProgress<T>(
  hear: (progress: ExportProgress) => void,
  work: (job: JobId) => Promise<T>,
): Promise<T> {
  const job = newId(JobId, 'j');
  const end = connection().on('export.progressed', ({ job: of, ...progress }) => {
    if (of === job) hear(progress);
  });
  try {
    return await work(job);
  } finally {
    end();
  }
}

/** What is being done, of one note or of several. */
export function sayProgress({ done, total, step: { name, count } }: ExportProgress, say: Say): string {
  const step = say(`export.step.${name}`, count > 0 ? { count } : {});
  return total > 1
    ? say('export.many-step', { done: done + 1, total, step })
    : say('export.running-step', { step });
}

/** The part of all that is to be done that is done, between 0 and 1. */
export function partDone({ done, total, step }: ExportProgress): number {
  return (done + step.done / step.total) / total;
}
