import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { PdfPrinter } from '../host/pdf-printer.ts';
import { quietFlags, sandboxFlags } from './chromium-flags.ts';
import { findChromium } from './find-chromium.ts';

const printMs = 60_000;

/**
 * Headless Chromium prints with a script of its own, so scripts cannot be switched off by a flag. A policy at the head
 * of the document does it: what follows is read on into the same head, whatever the document says of itself.
 */
const sealed = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \
'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`;

interface PrinterOptions {
  /** Milliseconds until a print that does not end is given up. */
  timeoutMs?: number;
  find?: () => string | null;
}

/**
 * Prints with the Chromium-family browser that is there: headless, a profile that is thrown away, no network, no
 * scripts. Fails with `no-browser` where there is none and with `print-failed` when it does not make a PDF in time.
 */
export function chromiumPdfPrinter({
  timeoutMs = printMs,
  find = findChromium,
}: PrinterOptions = {}): PdfPrinter {
  return async (html, signal) => {
    if (signal?.aborted) return fail('cancelled');
    const program = find();
    if (!program) return fail('no-browser');
    // mkdtemp makes the folder for its owner alone.
    const folder = await mkdtemp(join(tmpdir(), 'attache-print-'));
    try {
      return await print(program, folder, html, timeoutMs, signal);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

async function print(
  program: string,
  folder: string,
  html: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array>> {
  const page = join(folder, 'note.html');
  const pdf = join(folder, 'note.pdf');
  await writeFile(page, sealed + html, { mode: 0o600 });
  const ended = await run(
    program,
    [
      '--headless',
      ...quietFlags,
      ...sandboxFlags(),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // A proxy where nothing listens, for what would not ask for a name.
      '--proxy-server=127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ],
    timeoutMs,
    signal,
  );
  const bytes = await readFile(pdf).catch(() => null);
  if (signal?.aborted) return fail('cancelled');
  if (ended.timedOut) return fail('print-failed', undefined, `${timeoutMs / 1000} s`);
  if (!bytes?.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
    return fail('print-failed', undefined, ended.lastWords);
  }
  return ok(bytes);
}

interface Ended {
  timedOut: boolean;
  /** The last line that the program wrote to its standard error. */
  lastWords: string;
}

/** Runs a program in a process group of its own, so that its helpers end with it. Never rejects. */
async function run(
  program: string,
  args: string[],
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const group = process.platform !== 'win32';
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: group });
  let timedOut = false;
  let said = '';
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      if (group) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const late = setTimeout(() => {
    timedOut = true;
    kill();
  }, timeoutMs);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  child.once('error', (error) => {
    said = error.message;
    resolve();
  });
  child.once('exit', () => resolve());
  signal?.addEventListener('abort', kill, { once: true });
  await promise;
  signal?.removeEventListener('abort', kill);
  clearTimeout(late);
  kill();
  return { timedOut, lastWords: said.trim().split('\n').at(-1) ?? '' };
}
