import { availableParallelism } from 'node:os';
import { type FailureCode, fail } from '../../contract/failure.ts';
import type { ProcessHandle } from '../../host/process-handle.ts';
import {
  isParseAnswer,
  type ParseRequest,
  type ParseRequests,
  type ParseResult,
  type ParseSource,
} from '../../parsers/parser-protocol.ts';
import { residentBytes } from './resident-memory.ts';

export interface ParserPool {
  /** Reads one file in a parser process. Fails as the parser does, with `timed-out`, or `too-large` for its memory. */
  parse(source: ParseSource): Promise<ParseResult>;
  /** How many files may be in flight so that every process always has the next one at hand. */
  readonly capacity: number;
  /** Ends the processes; what they still had to read fails with `cancelled`. */
  close(): void;
}

export interface ParserLimits {
  processes: number;
  /** For one file, in milliseconds. */
  deadlineMs: number;
  /** Resident memory of a process, in bytes; watched where the system tells (see resident-memory.ts). */
  memoryBytes: number;
}

export const parserLimits: ParserLimits = {
  processes: Math.min(2, availableParallelism()),
  deadlineMs: 30_000,
  memoryBytes: 512 * 1024 * 1024,
};

/**
 * Files are posted to a process ahead of the one it is reading, so that it does not wait while a group is committed: as
 * many as keep it busy for so long (ms). It gets more when half of them are left, and a commit lasts up to 50 ms by the
 * clock. Of those that take long only the next, or one process would be left with all of them when the other is done.
 */
const aheadMs = 100;
const mostAhead = 96;
const leastAhead = 2;
/** A file is taken to last so long (ms) until it is known. */
const firstPaceMs = 20;
/** The last so many files tell how long one takes. */
const paceOver = 16;
const watchEveryMs = 100;

interface Job {
  request: ParseRequest;
  settle: (result: ParseResult) => void;
}
/** `jobs` are answered in order: the first is the file at hand, and `since` (ms) is when it came to be. */
interface Worker {
  handle: ProcessHandle;
  jobs: Job[];
  since: number;
}

/**
 * Parser processes, started when there is work for them. One that is past its time or memory is ended; only the file
 * it had at hand fails, those behind it are read by another.
 */
export function openParserPool(spawn: () => ProcessHandle, limits: ParserLimits = parserLimits): ParserPool {
  const workers = new Set<Worker>();
  const waiting: Job[] = [];
  let lastId = 0;
  let paceMs = firstPaceMs;
  let watch: NodeJS.Timeout | undefined;

  function hire(): Worker {
    const worker: Worker = { handle: spawn(), jobs: [], since: 0 };
    workers.add(worker);
    worker.handle.onMessage((message) => {
      if (!isParseAnswer(message) || message.id !== worker.jobs[0]?.request.id)
        return dismiss(worker, 'unreadable');
      const now = performance.now();
      paceMs += (now - worker.since - paceMs) / paceOver;
      worker.since = now;
      worker.jobs.shift()?.settle(message.result);
      assign();
    });
    worker.handle.onExit(() => dismiss(worker, 'unreadable'));
    return worker;
  }

  /** Ends a process; the file it had at hand fails with `code`. */
  function dismiss(worker: Worker, code: FailureCode): void {
    if (!workers.delete(worker)) return;
    worker.handle.kill();
    const [guilty, ...others] = worker.jobs;
    waiting.unshift(...others);
    guilty?.settle(fail(code, guilty.request.name));
    assign();
  }

  function assign(): void {
    const ahead = Math.min(mostAhead, Math.max(leastAhead, Math.round(aheadMs / paceMs)));
    while (waiting.length > 0) {
      const worker = leastBusy();
      if (worker.jobs.length > ahead / 2) break;
      if (worker.jobs.length === 0) worker.since = performance.now();
      const jobs = waiting.splice(0, ahead - worker.jobs.length);
      worker.jobs.push(...jobs);
      worker.handle.post(jobs.map(({ request }) => request) satisfies ParseRequests);
    }
    watchWhile([...workers].some((worker) => worker.jobs.length > 0));
  }

  function leastBusy(): Worker {
    const [least] = [...workers].sort((a, b) => a.jobs.length - b.jobs.length);
    return least && (least.jobs.length === 0 || workers.size >= limits.processes) ? least : hire();
  }

  function watchWhile(busy: boolean): void {
    if (busy) watch ??= setInterval(check, watchEveryMs);
    else {
      clearInterval(watch);
      watch = undefined;
    }
  }

  function check(): void {
    for (const worker of workers) {
      if (worker.jobs.length === 0) continue;
      if (performance.now() - worker.since > limits.deadlineMs) dismiss(worker, 'timed-out');
      else if (residentBytes(worker.handle.pid) > limits.memoryBytes) dismiss(worker, 'too-large');
    }
  }

  return {
    capacity: limits.processes * mostAhead,
    parse(source) {
      return new Promise((settle) => {
        waiting.push({ request: { ...source, id: ++lastId }, settle });
        assign();
      });
    },
    close() {
      watchWhile(false);
      const unread = [...waiting.splice(0), ...[...workers].flatMap((worker) => worker.jobs)];
      for (const worker of workers) worker.handle.kill();
      workers.clear();
      for (const { request, settle } of unread) settle(fail('cancelled', request.name));
    },
  };
}
