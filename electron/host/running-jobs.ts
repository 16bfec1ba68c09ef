import type { LibraryCallName, ParsedInput } from '../contract/calls.ts';
import type { EventName, Events } from '../contract/events.ts';
import type { Result } from '../contract/failure.ts';
import type { JobId } from '../contract/ids.ts';
import type { ImportProgress } from '../contract/models/import.ts';

/** Knows which imports are running, so that their end can be told when the library process dies. */
export interface RunningJobs {
  asked(name: LibraryCallName, input: unknown): void;
  answered(name: LibraryCallName, input: unknown, result: Result<unknown>): void;
  heard<N extends EventName>(name: N, data: Events[N]): void;
  /** The last progress of each that was running; none is running afterwards. */
  interrupt(): ImportProgress[];
}

export function runningJobs(): RunningJobs {
  const running = new Map<JobId, ImportProgress>();
  const jobOf = (name: LibraryCallName, input: unknown) =>
    name === 'import.files' ? (input as ParsedInput<'import.files'>).job : null;
  return {
    asked(name, input) {
      const job = jobOf(name, input);
      if (job) running.set(job, { job, found: 0, done: 0, imported: 0, duplicates: 0, failed: 0 });
    },
    answered(name, input, result) {
      const job = jobOf(name, input);
      if (job && !result.ok) running.delete(job);
    },
    heard(name, data) {
      if (name === 'import.progressed') {
        const progress = data as ImportProgress;
        if (running.has(progress.job)) running.set(progress.job, progress);
      }
      if (name === 'import.finished') running.delete((data as Events['import.finished']).job);
    },
    interrupt() {
      const last = [...running.values()];
      running.clear();
      return last;
    },
  };
}
