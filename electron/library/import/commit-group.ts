import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FailureCode } from '../../contract/failure.ts';
import { checkpoint, checkpointByItself } from '../db/checkpoint.ts';
import { commitArticles, type ReadFile } from './commit-articles.ts';
import type { ItemNumber, Outcome, Tally } from './tally.ts';

/**
 * A commit waits for twice so many articles, so many bytes of originals, or so long (ms), whichever comes first. Twice,
 * so that a group can be of one language: FTS5 then gathers half as many terms, and finds them in the processor's cache.
 */
const mostArticles = 96;
const mostBytes = 8 * 1024 * 1024;
const longestMs = 250;
/** Questions wait while a group is stored: one that took longer than this (ms) makes those after it smaller. */
const shortCommitMs = 20;
const fewestArticles = 16;
/** Where the disk is slower than the parsers, no more than about so many are read ahead of it. */
const mostWaiting = 3 * mostArticles;
/** Groups after which the log is moved into the library: some 20 MB, for most pages are then written several times. */
const groupsInLog = 8;

interface Waiting {
  number: ItemNumber;
  file: ReadFile;
}

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
  let waiting: Waiting[] = [];
  /** How many articles of a language make a group: those of one take twice as long as those of another. */
  const enough = new Map<string, number>();
  const enoughOf = (language: string) => enough.get(language) ?? fewestArticles;
  let groups = 0;
  let timer: NodeJS.Timeout | undefined;
  let next: NodeJS.Immediate | undefined;
  let stored = Promise.withResolvers<void>();
  checkpointByItself(db, false);

  const oldestLanguage = () => waiting[0]?.file.facts.language ?? '';

  /** Takes a group: of the language of who has waited longest as many as there are, and of others what room is left. */
  function takeGroup(): Waiting[] {
    const language = oldestLanguage();
    const most = enoughOf(language);
    const group = new Set<Waiting>();
    let bytes = 0;
    const take = (item: Waiting) => {
      if (group.size >= most || bytes >= mostBytes) return;
      group.add(item);
      bytes += item.file.bytes.length;
    };
    waiting.filter(({ file }) => file.facts.language === language).forEach(take);
    waiting.filter(({ file }) => file.facts.language !== language).forEach(take);
    waiting = waiting.filter((item) => !group.has(item));
    return [...group];
  }

  function schedule(): void {
    const isFull =
      waiting.length >= 2 * enoughOf(oldestLanguage()) ||
      waiting.reduce((sum, { file }) => sum + file.bytes.length, 0) >= mostBytes;
    // Not at once: what else has come, a question perhaps, is not to wait for two groups.
    if (isFull) next ??= setImmediate(commit);
    else if (waiting.length > 0) timer ??= setTimeout(commit, longestMs);
  }

  function commit(): void {
    clearTimeout(timer);
    clearImmediate(next);
    timer = undefined;
    next = undefined;
    const batch = takeGroup();
    if (batch.length === 0) return;
    const language = batch[0]?.file.facts.language ?? '';
    const started = performance.now();
    for (const [index, outcome] of store(batch.map(({ file }) => file)).entries()) {
      const item = batch[index];
      if (item) tally.settle(item.number, outcome);
    }
    const affordable = Math.round((batch.length * shortCommitMs) / (performance.now() - started));
    const wanted = Math.round((enoughOf(language) + affordable) / 2);
    enough.set(language, Math.min(mostArticles, Math.max(fewestArticles, wanted)));
    onCommit();
    stored.resolve();
    stored = Promise.withResolvers<void>();
    // Not in one turn with a group: whoever asks would wait for both.
    if (++groups % groupsInLog === 0) next = setImmediate(moveLog);
    else schedule();
  }

  function moveLog(): void {
    next = undefined;
    checkpoint(db, { shrink: false });
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
      checkpoint(db, { shrink: true });
      checkpointByItself(db, true);
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
