import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FailureCode } from '../../contract/failure.ts';
import { commitArticles, type ReadFile } from './commit-articles.ts';
import type { ItemNumber, Outcome, Tally } from './tally.ts';

/** A commit waits for so many articles, so many bytes of originals, or so long (ms), whichever comes first. */
const mostArticles = 64;
const mostBytes = 8 * 1024 * 1024;
const longestMs = 250;
/** Questions wait while a group is stored: one that took longer than this (ms) makes those after it smaller. */
const shortCommitMs = 20;
const fewestArticles = 16;
/** Where the disk is slower than the parsers, no more than about so many are read ahead of it. */
const mostWaiting = 4 * mostArticles;

export interface CommitGroup {
  add(number: ItemNumber, file: ReadFile): void;
  /** Fulfilled as soon as not too many articles wait to be stored. */
  room(): Promise<void>;
  /** Commits all that is there, group by group. */
  finish(): Promise<void>;
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
  const waiting: { number: ItemNumber; file: ReadFile }[] = [];
  let enough = fewestArticles;
  let timer: NodeJS.Timeout | undefined;
  let full: NodeJS.Immediate | undefined;
  let stored = Promise.withResolvers<void>();

  /** Of what is waiting the first so many make a group: much may have come at once while the last one was stored. */
  function nextGroup(): { length: number; isFull: boolean } {
    let length = 0;
    let bytes = 0;
    while (length < Math.min(waiting.length, enough) && bytes < mostBytes)
      bytes += waiting[length++]?.file.bytes.length ?? 0;
    return { length, isFull: length >= enough || bytes >= mostBytes };
  }

  function schedule(): void {
    const { length, isFull } = nextGroup();
    // Not at once: what else has come, a question perhaps, is not to wait for two groups.
    if (isFull) full ??= setImmediate(commit);
    else if (length > 0) timer ??= setTimeout(commit, longestMs);
  }

  function commit(): void {
    clearTimeout(timer);
    clearImmediate(full);
    timer = undefined;
    full = undefined;
    const batch = waiting.splice(0, nextGroup().length);
    if (batch.length === 0) return;
    const started = performance.now();
    for (const [index, outcome] of store(batch.map(({ file }) => file)).entries()) {
      const item = batch[index];
      if (item) tally.settle(item.number, outcome);
    }
    const affordable = Math.round((batch.length * shortCommitMs) / (performance.now() - started));
    enough = Math.min(mostArticles, Math.max(fewestArticles, Math.round((enough + affordable) / 2)));
    onCommit();
    stored.resolve();
    stored = Promise.withResolvers<void>();
    schedule();
  }

  function store(files: readonly ReadFile[]): Outcome[] {
    try {
      return commitArticles(db, files, importedAt);
    } catch (error) {
      onBroken();
      const code = codeOf(error);
      return files.map(({ path }) => ({ failed: { path, code } }));
    }
  }

  return {
    add(number, file) {
      waiting.push({ number, file });
      schedule();
    },
    async room() {
      // So many are more than a group, and so the next commit is on its way.
      while (waiting.length >= mostWaiting) await stored.promise;
    },
    async finish() {
      while (waiting.length > 0) {
        commit();
        await nextTurn();
      }
    },
  };
}

/** SQLite's 13 is a full disk; anything else is a bug and logged. */
function codeOf(error: unknown): FailureCode {
  const { errcode, code } = error as { errcode?: number; code?: string };
  if ((errcode !== undefined && (errcode & 0xff) === 13) || code === 'ENOSPC') return 'disk-full';
  console.error('import:', error);
  return 'internal';
}
