import type { LibraryCallName, ParsedInput } from '../contract/calls.ts';
import type { EventName, Events } from '../contract/events.ts';
import type { Result } from '../contract/failure.ts';
import type { JobId } from '../contract/ids.ts';
import type { ImportProgress } from '../contract/models/import.ts';

/**
 * Knows which imports are running, so that their end can be told when the library process dies: those that were asked
 * for, and those that the watched folder began, which are heard of by their progress.
 */
export interface RunningJobs {
  asked(name: LibraryCallName, input: unknown): void;
  answered(name: LibraryCallName, input: unknown, result: Result<unknown>): void;
  heard<N extends EventName>(name: N, data: Events[N]): void;
  /** The last progress of each that was running; none is running afterwards. */
  interrupt(): Events['import.interrupted'][];
}

export function runningJobs(): RunningJobs {
  const running = new Map<JobId, ImportProgress>();
  const requested = new Set<JobId>();
  const jobOf = (name: LibraryCallName, input: unknown) =>
    name === 'import.files' ? (input as ParsedInput<'import.files'>).job : null;
  return {
    asked(name, input) {
      const job = jobOf(name, input);
      if (!job) return;
      requested.add(job);
      running.set(job, { job, found: 0, done: 0, imported: 0, duplicates: 0, failed: 0 });
    },
    answered(name, input, result) {
      const job = jobOf(name, input);
      if (job && !result.ok) running.delete(job);
    },
    heard(name, data) {
      if (name === 'import.progressed') {
        const progress = data as ImportProgress;
        running.set(progress.job, progress);
      }
      if (name === 'import.finished') running.delete((data as Events['import.finished']).job);
    },
    interrupt() {
      const last = [...running.values()];
      running.clear();
      return last.map((progress) => ({
        job: progress.job,
        last: progress,
        resumes: !requested.has(progress.job),
      }));
    },
  };
}
