import assert from 'node:assert/strict';
import type { NoteId } from '../../electron/contract/ids.ts';
import type { Note } from '../../electron/contract/models/note.ts';
import { paragraph, state, text } from '../../electron/library/notes/note-state.ts';
import { type Clock, createSaver, type Saver } from '../../renderer/notes/save-note.ts';
import { between, type Random } from '../bench/random.ts';
import type { KillableWindow } from './killable-host.ts';

/** A state that the note was given; `change` counts them, `at` is when it was typed, ms on the script's own clock. */
interface Given {
  change: number;
  at: number;
  title: string;
  state: string;
}

/** What may be lost at most of what was typed, ms (SAFETY.md). */
const mostLostMs = 2_000;

/**
 * Types, renames and restores as an analyst does, through the window's own saver on a clock of the script's, so that what
 * is due does not depend on how fast the machine is. Knows at any moment what the library must hold.
 */
export interface TypingScript {
  /** Opens the note in a window, and checks what the library holds of it. */
  open(window: KillableWindow): Promise<void>;
  /** Goes on for so many keys, or until `ended` says that the window is gone. */
  type(keys: number, ended: () => boolean): Promise<void>;
  /** Saves all that is typed; the window is still there. */
  flush(): Promise<void>;
  /** The kill is at this moment: what was typed until now counts. Answers when the library process is back. */
  strike(): Promise<void>;
  /** The window is gone, with what it had not saved. */
  windowGone(): void;
  told(): string;
}

export function typingScript(id: NoteId, random: Random): TypingScript {
  const given: Given[] = [];
  /** What the library may hold: what it acknowledged last, or what was sent after that. */
  let possible: Given[] = [];
  let acknowledged = -1;
  let goneAt: number | null = null;
  let stale = false;
  let libraryBack = Promise.withResolvers<void>();
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  let inFlight: Promise<unknown> = Promise.resolve();
  let window: KillableWindow | null = null;
  let saver: Saver | null = null;
  let [title, words] = ['Kill test', 'k0'];
  let [keys, saves, restores, longestLostMs] = [0, 0, 0, 0];

  const clock: Clock = {
    now: () => now,
    after(delayMs, run) {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };

  function remember(): Given {
    const last = given.at(-1);
    const written = state([paragraph([text(words)])]);
    if (last?.title === title && last.state === written) return last;
    const next = { change: given.length, at: now, title, state: written };
    given.push(next);
    return next;
  }

  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.run();
      await inFlight;
    }
    now = end;
  }

  /** Sends something that makes `draft` the note; it may be in the library from now on, and is for sure once it says so. */
  function send<T>(draft: Given, asking: Promise<T>, isOk: (answer: T) => boolean): Promise<T> {
    possible.push(draft);
    const answered = asking.then((answer) => {
      if (isOk(answer)) {
        saves += 1;
        acknowledged = Math.max(acknowledged, draft.change);
        possible = possible.filter((one) => one === draft || one.change > draft.change);
      }
      return answer;
    });
    inFlight = answered.catch(() => {});
    return answered;
  }

  function startSaver(stored: Note): void {
    const mine = window;
    assert.ok(mine);
    timers = [];
    saver = createSaver(
      { ...stored, empty: false },
      {
        clock,
        draft: () => ({ title, language: 'en', state: remember().state, empty: false }),
        stored: () => mine.ask('notes.get', { id }),
        onStatus: ({ kind }) => {
          stale ||= kind === 'stale' && window === mine;
        },
        write: ({ title: named, language, state: written }, on) =>
          send(
            remember(),
            mine.ask('notes.save', { id, title: named, language, state: written, revision: on }),
            ({ ok }) => ok,
          ),
      },
    );
  }

  async function restore(): Promise<void> {
    const mine = window;
    if (!mine || !(await saver?.flush())) return;
    if (random() < 0.5) await mine.ask('notes.keep-version', { id, name: `kept at ${now}` });
    const listed = await mine.ask('notes.versions', { id });
    if (!listed.ok || listed.value.versions.length === 0) return;
    const at = between(random, 0, listed.value.versions.length - 1);
    const version = listed.value.versions[at]?.version ?? 0;
    const kept = await mine.ask('notes.version', { id, version });
    if (!kept.ok) return;
    const { title: before, state: old } = kept.value;
    const draft = { change: given.length, at: now, title: before, state: old };
    given.push(draft);
    const restored = await send(
      draft,
      mine.ask('notes.restore-version', { id, version, revision: listed.value.revision }),
      ({ ok }) => ok,
    );
    // The answer may have been lost and the version be the note: the window looks before it goes on.
    let after = restored.ok ? restored : await mine.ask('notes.get', { id });
    while (!after.ok && after.failure.code === 'library-restarted')
      after = await mine.ask('notes.get', { id });
    if (!after.ok || after.value.revision === listed.value.revision) return;
    restores += 1;
    [title, words] = [before, wordsOf(old)];
    saver?.stop();
    startSaver(after.value);
  }

  return {
    async open(opened) {
      window = opened;
      const stored = await opened.ask('notes.get', { id });
      assert.ok(stored.ok, JSON.stringify(stored));
      const claimed = await opened.ask('notes.claim', { id });
      assert.ok(claimed.ok && claimed.value.held, 'the note is still claimed by a window that is gone');
      const held = given.findLast(
        (one) => one.title === stored.value.title && one.state === stored.value.state,
      );
      if (given.length > 0) {
        assert.ok(held, 'the library holds what nobody wrote');
        assert.ok(
          possible.includes(held),
          `an older state over a newer one: ${held.change} of ${given.length}`,
        );
        assert.ok(held.change >= acknowledged, 'what was acknowledged is lost');
        const lost = given.filter(({ change }) => change > held.change);
        const lostMs = goneAt === null || !lost[0] ? 0 : goneAt - lost[0].at;
        longestLostMs = Math.max(longestLostMs, lostMs);
        assert.ok(lostMs <= mostLostMs, `${lostMs} ms of typing are lost`);
      }
      goneAt = null;
      [title, words] = [stored.value.title, wordsOf(stored.value.state)];
      possible = [remember()];
      acknowledged = given.length - 1;
      opened.onEvent((name) => {
        if (name !== 'library.stopped') return;
        void saver?.flush();
        libraryBack.resolve();
        libraryBack = Promise.withResolvers();
      });
      startSaver(stored.value);
    },
    async type(count, ended) {
      for (let key = 0; key < count && !ended(); key++) {
        const drawn = random();
        if (drawn < 0.03) await restore();
        else {
          if (drawn < 0.1) title = `Kill test ${keys}`;
          else words += ` k${++keys}`;
          saver?.touched();
          saver?.changed();
          remember();
        }
        await pass(between(random, 20, 450));
      }
    },
    async flush() {
      while (!(await saver?.flush())) {
        assert.ok(!stale, 'the window takes its own save for another window’s');
        await pass(500);
      }
    },
    strike() {
      goneAt = now;
      return libraryBack.promise;
    },
    windowGone() {
      saver?.stop();
      saver = null;
      window = null;
      timers = [];
    },
    told: () =>
      `${keys} words typed, ${saves} saves acknowledged, ${restores} versions restored, ${longestLostMs} ms of typing lost at most`,
  };
}

function wordsOf(written: string): string {
  return /"text":"([^"]*)"/.exec(written)?.[1] ?? '';
}
