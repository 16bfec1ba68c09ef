import type { FailureCode } from '../../contract/failure.ts';
import type { ImportProgress, ImportReport } from '../../contract/models/import.ts';
import type { Stored } from './commit-articles.ts';

export type Outcome = Stored | { failed: { path: string; code: FailureCode } };

/** Which item of which file; a file may hold several. */
export interface ItemNumber {
  file: number;
  item: number;
}

/** What has become of the files of an import so far. */
export interface Tally {
  /** Counts a file that was found, and gives it its number. */
  find(): number;
  /** Tells that a file holds so many items; each is then settled by itself. */
  split(items: number): void;
  settle(number: ItemNumber, outcome: Outcome): void;
  progress(): Omit<ImportProgress, 'job'>;
  /** The items in the order in which their files were found. */
  report(): Pick<ImportReport, 'imported' | 'duplicates' | 'failed'>;
}

export function openTally(): Tally {
  const files: Outcome[][] = [];
  const count = { found: 0, done: 0, imported: 0, duplicates: 0, failed: 0 };
  let numbered = 0;
  return {
    find() {
      count.found++;
      return numbered++;
    },
    split(items) {
      count.found += items - 1;
    },
    settle({ file, item }, outcome) {
      files[file] ??= [];
      files[file][item] = outcome;
      count.done++;
      if ('imported' in outcome) count.imported++;
      if ('duplicate' in outcome || 'near' in outcome) count.duplicates++;
      if ('failed' in outcome) count.failed++;
    },
    progress: () => ({ ...count }),
    report() {
      const outcomes = files.flatMap((items) => items.flatMap((item) => item ?? []));
      return {
        imported: outcomes.flatMap((outcome) => ('imported' in outcome ? [outcome.imported] : [])),
        duplicates: outcomes.flatMap((outcome) => {
          if ('duplicate' in outcome) return [outcome.duplicate];
          return 'near' in outcome ? [outcome.near] : [];
        }),
        failed: outcomes.flatMap((outcome) => ('failed' in outcome ? [outcome.failed] : [])),
      };
    },
  };
}
