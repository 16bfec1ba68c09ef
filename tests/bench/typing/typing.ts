import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { build } from 'vite';
import { openServedWindow } from '../../e2e/support/served-window.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';
import { longNote, makeLongNote } from './long-note.ts';
import { measureOpening, measurePlainOpening } from './opening.ts';

/**
 * From keystroke to paint, in the built window with a long note and in a plain Lexical editor with the same words and
 * the same keys, in one browser, in turns. Needs `npm run build`. The browser's frames are not held back to the
 * screen's rate, so that the time is the work and not the wait for the next frame.
 */
const flags = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const rounds = 2;
/** As quick as anybody types. Without a pause the keys behind a slow one would wait for it and count as slow too. */
const pauseMs = 40;
const typed = 'What is typed here, in the middle of everything, goes on as quickly as elsewhere. ';

const folder = mkdtempSync(join(tmpdir(), 'attache-typing-'));
const ends: (() => void)[] = [];
const made = temporaryLibrary({ after: (end: () => void) => void ends.push(end) } as never, folder);
const { title, blocks, paragraphs } = await makeLongNote(made);
for (const end of ends) end();

const window = await openServedWindow({ library: folder, flags });
try {
  const { page, context } = window;
  await page.goto(`${new URL(page.url()).origin}/?list=notes`);
  await page.getByRole('row', { name: title }).waitFor();
  const openingWork = await workOf(page);
  const opening = [await measureOpening(page, title, blocks), ...(await openingWork())];
  const plain = await context.newPage();
  await plain.setContent(
    `<!doctype html><div style="height: 100vh; overflow: auto">
    <div contenteditable style="max-width: 40em; font: 16px/26px serif"></div></div>`,
  );
  await plain.evaluate((words) => {
    globalThis.paragraphs = words;
  }, paragraphs);
  await plain.addScriptTag({ content: await bundled('plain-editor.ts'), type: 'module' });
  const plainWork = await workOf(plain);
  const plainOpening = [await measurePlainOpening(plain), ...(await plainWork())];

  const times: Record<'attache' | 'plain', number[]> = { attache: [], plain: [] };
  const work = { attache: await workOf(page), plain: await workOf(plain) };
  for (let round = 0; round < rounds; round++) {
    times.attache.push(...(await measure(page, '.note-text > p', round)));
    times.plain.push(...(await measure(plain, '[contenteditable] > p', round)));
  }
  const keys = times.attache.length;
  const mine = [...figures(times.attache), ...(await work.attache()).map((ms) => ms / keys)];
  const theirs = [...figures(times.plain), ...(await work.plain()).map((ms) => ms / keys)];
  process.stdout.write(
    `${longNote.pages} pages, ${longNote.citations} citations, ${longNote.tables} tables, ${keys} keys each; ms from key to paint, ms of work for a key\n` +
      `            median    p95    p99    most script layout  whole\n` +
      `Attaché    ${row(mine)}\nplain      ${row(theirs)}\n` +
      `opening it, ms: from click to paint, and the work for it\n` +
      `              all script layout  whole\n` +
      `Attaché    ${row(opening)}\nplain      ${row(plainOpening)} (words alone, at hand)\n`,
  );
} finally {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Types in a paragraph of the middle; the ms of each key. */
async function measure(page: Page, blocks: string, round: number): Promise<number[]> {
  await page.bringToFront();
  const all = page.locator(blocks);
  const middle = all.nth(Math.floor((await all.count()) / 2) + round * 3);
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    const onKey = (event: Event) =>
      requestAnimationFrame(() => {
        // A message that is sent before the paint is delivered after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    document.addEventListener('keydown', onKey, { capture: true });
    Object.assign(globalThis, {
      stop: () => document.removeEventListener('keydown', onKey, { capture: true }),
    });
  });
  for (const key of [...typed, ...Array.from({ length: 12 }, () => 'Backspace'), 'Enter', ...typed])
    await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: pauseMs });
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { times, stop } = globalThis as unknown as { times: number[]; stop: () => void };
    stop();
    return times;
  });
}

/** The main thread's own time in ms, however busy the machine is: in scripts, in layout and style, and in all. */
async function workOf(page: Page): Promise<() => Promise<number[]>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return [of('ScriptDuration'), of('LayoutDuration') + of('RecalcStyleDuration'), of('TaskDuration')];
  };
  const before = await read();
  return async () => (await read()).map((ms, at) => ms - (before[at] ?? 0));
}

function figures(times: number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [0.5, 0.95, 0.99, 1].map((part) => sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN);
}

function row(values: number[]): string {
  return values.map((value) => value.toFixed(1).padStart(6)).join(' ');
}

async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rolldownOptions: { input: fileURLToPath(new URL(file, import.meta.url)) },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}
