import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fail, ok, type Result } from '../../../electron/contract/failure.ts';
import { createSaver, type Draft, type SaveStatus } from '../../../renderer/notes/save-note.ts';

/** A clock that a test moves on, a library that it can make fail, and a saver between them. */
function bench(opened: Partial<Draft> = {}) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const clock = {
    now: () => now,
    after(delayMs: number, run: () => void) {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const first: Draft = { title: '', language: 'en', state: 'old', empty: false, ...opened };
  const library = { ...first, revision: 0, writes: 0, atOnce: 0, most: 0 };
  const window = { draft: { ...first } };
  const statuses: SaveStatus[] = [];
  let answer: () => Promise<Result<null>> = async () => ok(null);
  let loseAnswer = false;
  const saver = createSaver(
    { ...first, revision: 0 },
    {
      clock,
      draft: () => window.draft,
      stored: async () => ok({ ...library }),
      onStatus: (status) => statuses.push(status),
      async write(draft, revision) {
        library.atOnce += 1;
        library.most = Math.max(library.most, library.atOnce);
        const result = await answer();
        library.atOnce -= 1;
        if (!result.ok) return result;
        if (revision !== library.revision) return fail('stale');
        Object.assign(library, draft, { revision: revision + 1, writes: library.writes + 1 });
        if (!loseAnswer) return ok({ revision: library.revision });
        loseAnswer = false;
        return fail('library-restarted');
      },
    },
  );
  return {
    saver,
    library,
    window,
    statuses,
    kinds: () => statuses.map((status) => status.kind),
    type(state: string) {
      window.draft = { ...window.draft, state, empty: state === '' };
      saver.touched();
      saver.changed();
    },
    answerWith(next: typeof answer) {
      answer = next;
    },
    loseNextAnswer() {
      loseAnswer = true;
    },
    /** Moves the clock on, timer by timer, and lets what they started finish. */
    async pass(ms: number) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}

async function settle() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

test('a note is saved after half a second of rest, and said to be saved only after the acknowledgement', async () => {
  const { type, pass, library, kinds, answerWith } = bench();
  let acknowledge = () => {};
  answerWith(() => new Promise((resolve) => (acknowledge = () => resolve(ok(null)))));
  type('a');
  await pass(499);
  assert.equal(library.atOnce, 0);
  await pass(1);
  assert.equal(library.atOnce, 1);
  assert.deepEqual(kinds(), ['changed', 'saving']);
  acknowledge();
  await settle();
  assert.deepEqual(kinds(), ['changed', 'saving', 'saved']);
  assert.equal(library.state, 'a');
});

test('while someone types without rest, nothing is older than two seconds', async () => {
  const { type, pass, library } = bench();
  for (let at = 0; at < 10_000; at += 100) {
    type(`typed at ${at}`);
    await pass(100);
    const saved = library.state === 'old' ? 0 : Number(library.state.replace(/\D/g, ''));
    assert.ok(at - saved <= 2_000, `at ${at} only ${library.state} was saved`);
  }
  assert.ok(library.writes <= 6, 'and yet it is not saved at each keystroke');
});

test('two saves are never under way at once, and what was typed during one is saved by the next', async () => {
  const { type, pass, library, answerWith, saver } = bench();
  let acknowledge = () => {};
  answerWith(() => new Promise((resolve) => (acknowledge = () => resolve(ok(null)))));
  type('a');
  await pass(500);
  type('ab');
  const flushed = saver.flush();
  await pass(5_000);
  assert.equal(library.most, 1);
  acknowledge();
  await settle();
  acknowledge();
  assert.equal(await flushed, true);
  assert.equal(library.state, 'ab');
  assert.equal(library.most, 1);
});

test('flush saves at once, and has nothing to do when all is saved', async () => {
  const { type, saver, library } = bench();
  type('a');
  assert.equal(await saver.flush(), true);
  assert.equal(library.state, 'a');
  assert.equal(await saver.flush(), true);
  assert.equal(library.writes, 1);
});

test('a full disk is told, the text is kept, and it is saved by itself once there is room', async () => {
  const { type, pass, library, statuses, answerWith, window, saver } = bench();
  answerWith(async () => fail('disk-full'));
  type('precious');
  await pass(500);
  assert.deepEqual(statuses.at(-1), { kind: 'failed', failure: { code: 'disk-full' } });
  assert.equal(await saver.flush(), false);
  assert.equal(window.draft.state, 'precious');
  answerWith(async () => ok(null));
  await pass(15_000);
  assert.equal(library.state, 'precious');
  assert.equal(statuses.at(-1)?.kind, 'saved');
});

test('a save whose answer was lost with the library is recognised as ours', async () => {
  const { type, pass, library, statuses, loseNextAnswer } = bench();
  loseNextAnswer();
  type('a');
  await pass(500);
  assert.equal(statuses.at(-1)?.kind, 'failed');
  await pass(15_000);
  assert.equal(statuses.at(-1)?.kind, 'saved');
  type('ab');
  await pass(500);
  assert.equal(library.state, 'ab');
});

test('a note that another window saved first is not written over', async () => {
  const { type, pass, library, statuses, saver } = bench();
  Object.assign(library, { state: 'theirs', revision: 7 });
  type('ours');
  await pass(500);
  assert.equal(statuses.at(-1)?.kind, 'stale');
  type('ours, longer');
  await pass(60_000);
  assert.equal(await saver.flush(), false);
  assert.equal(library.state, 'theirs');
});

test('a note that was only described elsewhere is saved on top of that', async () => {
  const { type, library, statuses, saver } = bench();
  library.revision = 7;
  type('ours');
  assert.equal(await saver.flush(), true);
  assert.deepEqual([library.state, library.revision, statuses.at(-1)?.kind], ['ours', 8, 'saved']);
});

test('an empty note replaces a full one only after the analyst did something', async () => {
  const { saver, window, pass, library, type } = bench();
  window.draft = { ...window.draft, state: '', empty: true };
  saver.changed();
  await pass(60_000);
  assert.equal(await saver.flush(), false);
  assert.equal(library.state, 'old');
  type('');
  await pass(500);
  assert.equal(library.state, '');
});

test('whatever happens in whatever order, revisions chain, and at rest the library has the last text', async () => {
  const happening = fc.oneof(
    fc.record({ what: fc.constant('type' as const) }),
    fc.record({ what: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 3_000 }) }),
    fc.record({ what: fc.constantFrom('fail', 'mend', 'lose', 'flush', 'describe') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const { type, pass, library, answerWith, loseNextAnswer, saver, window, statuses } = bench();
      let [typed, described] = [0, 0];
      for (const event of happenings) {
        typed += 1;
        if (event.what === 'type') type(`text ${typed}`);
        else if (event.what === 'fail') answerWith(async () => fail('disk-full'));
        else if (event.what === 'mend') answerWith(async () => ok(null));
        else if (event.what === 'lose') loseNextAnswer();
        else if (event.what === 'flush') await saver.flush();
        else if (event.what === 'describe') {
          described += 1;
          library.revision += 1;
        } else await pass('ms' in event ? event.ms : 0);
      }
      answerWith(async () => ok(null));
      await pass(60_000);
      assert.equal(library.state, window.draft.state);
      assert.equal(library.revision, library.writes + described);
      assert.ok(statuses.length === 0 || statuses.at(-1)?.kind === 'saved');
    }),
    { numRuns: 200 },
  );
});
