import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The library process: the one whose lock it is. */
export function libraryPid(library: string): number {
  return Number(JSON.parse(readFileSync(join(library, 'library.lock'), 'utf8')).pid);
}

export async function untilEnded(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Killed and not yet reaped by its parent's parent: it holds nothing any more.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
