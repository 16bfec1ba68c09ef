import type { FailureCode } from '../../contract/failure.ts';
import type { ImportProgress, ImportReport } from '../../contract/models.ts';
import type { Stored } from './commit-articles.ts';

export type Outcome = Stored | { failed: { path: string; code: FailureCode } };

/** What has become of the files of an import so far. */
export interface Tally {
  /** Counts a file that was found, and gives it its number. */
  find(): number;
  settle(file: number, outcome: Outcome): void;
  progress(): Omit<ImportProgress, 'job'>;
  /** The items in the order in which their files were found. */
  report(): Pick<ImportReport, 'imported' | 'duplicates' | 'failed'>;
}

export function openTally(): Tally {
  const outcomes: Outcome[] = [];
  const count = { found: 0, done: 0, imported: 0, duplicates: 0, failed: 0 };
  return {
    find: () => count.found++,
    settle(file, outcome) {
      outcomes[file] = outcome;
      count.done++;
      if ('imported' in outcome) count.imported++;
      else if ('duplicate' in outcome) count.duplicates++;
      else count.failed++;
    },
    progress: () => ({ ...count }),
    report: () => ({
      imported: outcomes.flatMap((outcome) => ('imported' in outcome ? [outcome.imported] : [])),
      duplicates: outcomes.flatMap((outcome) => ('duplicate' in outcome ? [outcome.duplicate] : [])),
      failed: outcomes.flatMap((outcome) => ('failed' in outcome ? [outcome.failed] : [])),
    }),
  };
}
