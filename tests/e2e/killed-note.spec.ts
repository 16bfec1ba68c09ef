import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { between, pick, randomFrom } from '../bench/random.ts';
import { libraryPid, untilEnded } from '../support/library-process.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

const seed = Number(process.env['KILL_SEED'] ?? 20_261_122);
const rounds = 2;
/** What may be lost at most of what was typed, ms (SAFETY.md). */
const mostLostMs = 2_000;

/** A library or a window that starts again on a busy machine. */
const timeout = 20_000;

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const status = (page: Page) => page.locator('.note-saved');

/**
 * Words typed key by key on a clock of the test's, so that what was due at the kill does not depend on how fast the
 * machine is; the keys, the browser, the processes and their deaths are real.
 */
test(`a note killed while one types in it loses nothing acknowledged and no more than 2 s (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const library = mkdtempSync(join(tmpdir(), 'attache-killed-'));
  let window = await openServedWindow({ library });
  let { page } = window;
  let now = 0;
  let words = 0;
  /** Each text that was typed since the note was opened, with the time of its last word. */
  let typed: { at: number; text: string }[] = [{ at: 0, text: '' }];
  let acknowledged = '';

  async function pass(ms: number) {
    await page.clock.runFor(ms);
    now += ms;
  }

  async function typeWord() {
    const word = ` word${++words}`;
    await page.keyboard.type(word);
    typed.push({ at: now, text: (typed.at(-1)?.text ?? '') + word });
    await pass(between(random, 100, 700));
    await expect(status(page)).not.toHaveAttribute('data-status', 'saving', { timeout });
    const seen = await page.evaluate(() => ({
      saved: document.querySelector<HTMLElement>('.note-saved')?.dataset['status'] === 'saved',
      text: document.querySelector('.note-text')?.textContent ?? '',
    }));
    expect(seen.text).toBe(typed.at(-1)?.text);
    if (seen.saved) acknowledged = seen.text;
  }

  /** The note comes back by itself, with the cursor where it was; then the test's clock stands still again. */
  async function returned() {
    await expect(text(page)).toBeFocused({ timeout });
    await expect(text(page)).toHaveAttribute('contenteditable', 'true');
    const held = (await text(page).textContent()) ?? '';
    const lost = typed.find((one) => one.text.length > held.length);
    expect(typed.map((one) => one.text)).toContain(held);
    expect(held.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(lost ? now - lost.at : 0).toBeLessThanOrEqual(mostLostMs);
    typed = [{ at: now, text: held }];
    acknowledged = held;
    await page.keyboard.press('Control+End');
    await page.clock.install();
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  }

  /** Another tab in place of the one before, let in as that was. */
  async function openAnew(origin: string, secret: string | null) {
    await page.close();
    await window.context.clock.resume();
    page = await window.context.newPage();
    await page.addInitScript((kept) => sessionStorage.setItem('attache-secret', kept ?? ''), secret);
    await page.goto(origin, { timeout });
  }

  const kills = {
    async window() {
      const [{ origin }, secret] = [new URL(page.url()), await secretOf(page)];
      await killRenderers(window);
      await openAnew(origin, secret);
    },
    async library() {
      process.kill(libraryPid(library), 'SIGKILL');
      await typeWord();
      await pass(1_000);
      await expect(status(page)).toHaveAttribute('data-status', 'saved', { timeout });
      acknowledged = typed.at(-1)?.text ?? '';
      const [{ origin }, secret] = [new URL(page.url()), await secretOf(page)];
      await openAnew(origin, secret);
    },
    async host() {
      const pid = libraryPid(library);
      const ended = once(window.host, 'exit');
      window.host.kill('SIGKILL');
      await ended;
      await untilEnded(pid);
      await window.close();
      window = await openServedWindow({ library });
      page = window.page;
    },
  };

  try {
    await page.keyboard.press('Control+Alt+n');
    await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
    await page.keyboard.press('Enter');
    await returned();
    const order = Array.from({ length: rounds }, () => ['window', 'library', 'host'] as const).flat();
    while (order.length > 0) {
      const [what] = order.splice(between(random, 0, order.length - 1), 1);
      const least = now + between(random, 2_500, 6_000);
      while (now < least) await typeWord();
      // At once, with words unsaved, or where a save is just sent.
      await pass(pick(random, [0, 100, 500]));
      if (what) await kills[what]();
      await returned();
    }
    expect(words).toBeGreaterThan(3 * rounds);
  } finally {
    await window.close();
    rmSync(library, { recursive: true, force: true, maxRetries: 3 });
  }
});

function secretOf(page: Page): Promise<string | null> {
  return page.evaluate(() => sessionStorage.getItem('attache-secret'));
}

/** Kills the processes that draw pages, and waits for their ends: that a page tells of its own cannot be relied on. */
async function killRenderers({ context }: ServedWindow): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  for (const id of renderers) process.kill(id, 'SIGKILL');
  await Promise.all(renderers.map(untilEnded));
}
