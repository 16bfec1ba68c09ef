import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

interface Holder {
  host: string;
  pid: number;
  startedAt: string;
}

export type Lock = { ok: true; release: () => void } | { ok: false; holder: string };

/**
 * Takes the library's lock: a file made with O_EXCL that names host, process and start time. A lock whose process
 * is gone is taken over; one of another host is respected, for nobody here can tell whether that process lives.
 */
export function takeLock(directory: string): Lock {
  const file = join(directory, 'library.lock');
  const mine: Holder = { host: hostname(), pid: process.pid, startedAt: statusOf(process.pid).startedAt };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      return { ok: true, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder)) return { ok: false, holder: `pid ${holder.pid} on ${holder.host}` };
    rmSync(file, { force: true });
  }
  return { ok: false, holder: '' };
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const { state, startedAt } = statusOf(holder.pid);
  // A zombie has ended and holds nothing; only its parent has not asked for its exit code yet.
  return state !== 'Z' && startedAt === holder.startedAt;
}

/**
 * A process's state and when it started, in clock ticks since boot (fields 3 and 22 of /proc/PID/stat), so that one that
 * was given the number of a dead one is not taken for it; empty where there is no /proc.
 */
function statusOf(pid: number): { state: string; startedAt: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return { state: '', startedAt: '' };
  }
}
