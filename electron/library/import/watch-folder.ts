import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { walkFiles } from './walk-files.ts';

export interface WatchOptions {
  /** A file is new that was changed or put there since (ms since 1970); null: that is not there at the first look. */
  since: number | null;
  /** Files that have stopped growing; resolves when they have been dealt with. What changed before `until` is told. */
  onReady: (paths: string[], until: number) => Promise<void>;
  /** The folder has gone; called once, and again only when it was back in between. */
  onLost: () => void;
  onFound: () => void;
  /** A file is whole when size and time of change are the same for so long, in milliseconds. */
  settleMs?: number;
  /** The folder is looked through so often even when nothing is told of it (network drives tell nothing). */
  rescanMs?: number;
}

export interface FolderWatch {
  /** What is in the folder is known: whatever is saved into it now is new. */
  ready: Promise<void>;
  close(): void;
}

/** What browsers call a file that is still being written. */
const unfinished = /\.(?:crdownload|part|partial|download|tmp|opdownload)$/i;

/** File systems stamp with a coarser clock than Date.now(), in milliseconds. */
const clockStepMs = 100;

interface Look {
  size: number;
  changed: number;
  /** When it was first seen like that. */
  at: number;
}

/**
 * Watches a folder, with the folders in it, for files that are saved into it. A folder that cannot be read is told of
 * once and then looked for at every rescan.
 */
export function watchFolder(path: string, options: WatchOptions): FolderWatch {
  const { settleMs = 1_000, rescanMs = 60_000 } = options;
  const growing = new Map<string, Look>();
  const done = new Map<string, number>();
  let watcher: FSWatcher | null = null;
  let since = options.since;
  let lost = false;
  let closed = false;
  let looking = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  function lookIn(ms: number): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(look, ms);
    // An app that has nothing else to do may end.
    timer.unref();
  }

  function told(): void {
    if (looking) again = true;
    else lookIn(settleMs / 4);
  }

  async function look(): Promise<void> {
    looking = true;
    again = false;
    const isThere = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (isThere) await lookThrough();
    else lose();
    looking = false;
    lookIn(again || growing.size > 0 ? settleMs / 2 : rescanMs);
  }

  async function lookThrough(): Promise<void> {
    if (lost) options.onFound();
    lost = false;
    watcher ??= listen();
    const now = Date.now();
    const ready: string[] = [];
    const seen = new Set<string>();
    for await (const found of walkFiles([{ path }])) {
      if (closed) return;
      if (!('path' in found) || unfinished.test(found.path)) continue;
      const stats = await stat(found.path).catch(() => null);
      if (!stats) continue;
      const changed = Math.max(stats.mtimeMs, stats.ctimeMs, stats.birthtimeMs);
      if (since === null) done.set(found.path, changed);
      if (changed <= (done.get(found.path) ?? (since ?? 0) - clockStepMs)) continue;
      seen.add(found.path);
      const before = growing.get(found.path);
      if (before?.size !== stats.size || before.changed !== changed) {
        growing.set(found.path, { size: stats.size, changed, at: now });
      } else if (now - before.at >= settleMs) {
        growing.delete(found.path);
        done.set(found.path, changed);
        ready.push(found.path);
      }
    }
    for (const gone of growing.keys()) if (!seen.has(gone)) growing.delete(gone);
    since ??= 0;
    const until = Math.min(now, ...Array.from(growing.values(), ({ changed }) => changed));
    if (ready.length > 0 && !closed) await options.onReady(ready, until);
  }

  function lose(): void {
    watcher?.close();
    watcher = null;
    growing.clear();
    if (!lost) options.onLost();
    lost = true;
  }

  function listen(): FSWatcher | null {
    try {
      const listening = watch(path, { recursive: true, persistent: false }, told);
      listening.on('error', told);
      return listening;
    } catch {
      // Too many folders for the system to tell of: the rescan finds what is new.
      return null;
    }
  }

  return {
    ready: look(),
    close() {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
