import { readFileSync } from 'node:fs';

/**
 * The resident memory of a process in bytes, from Linux's /proc; 0 where there is none, or the process has gone.
 * There the deadline alone guards against a hungry file.
 */
export function residentBytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
