import type { DatabaseSync } from 'node:sqlite';
import type { FailureCode } from '../../contract/failure.ts';
import { commitArticles, type ReadFile } from './commit-articles.ts';
import type { Tally } from './tally.ts';

/** A commit waits for so many articles, so many bytes of originals, or so long (ms), whichever comes first. */
const mostArticles = 64;
const mostBytes = 8 * 1024 * 1024;
const longestMs = 250;

export interface CommitGroup {
  add(number: number, file: ReadFile): void;
  /** Commits what is there. */
  commit(): void;
}

/**
 * Gathers articles and stores them in groups, one transaction each; only then are they settled. When a group cannot
 * be written all its files fail, and `onBroken` is called: so would those after it.
 */
export function openCommitGroup(
  db: DatabaseSync,
  importedAt: Date,
  tally: Tally,
  onCommit: () => void,
  onBroken: () => void,
): CommitGroup {
  let numbers: number[] = [];
  let files: ReadFile[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;

  function commit(): void {
    clearTimeout(timer);
    timer = undefined;
    const batch = files;
    const batchNumbers = numbers;
    files = [];
    numbers = [];
    bytes = 0;
    if (batch.length === 0) return;
    const settle = (index: number, outcome: Parameters<Tally['settle']>[1]) =>
      tally.settle(batchNumbers[index] ?? 0, outcome);
    try {
      for (const [index, stored] of commitArticles(db, batch, importedAt).entries()) settle(index, stored);
    } catch (error) {
      const code = codeOf(error);
      for (const [index, { path }] of batch.entries()) settle(index, { failed: { path, code } });
      onBroken();
    }
    onCommit();
  }

  return {
    add(number, file) {
      numbers.push(number);
      files.push(file);
      bytes += file.bytes.length;
      if (files.length >= mostArticles || bytes >= mostBytes) commit();
      else timer ??= setTimeout(commit, longestMs);
    },
    commit,
  };
}

/** SQLite's 13 is a full disk; anything else is a bug and logged. */
function codeOf(error: unknown): FailureCode {
  const { errcode, code } = error as { errcode?: number; code?: string };
  if ((errcode !== undefined && (errcode & 0xff) === 13) || code === 'ENOSPC') return 'disk-full';
  console.error('import:', error);
  return 'internal';
}
