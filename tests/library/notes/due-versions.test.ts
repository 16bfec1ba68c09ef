import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NoteId } from '../../../electron/contract/ids.ts';
import { paragraph, state, text } from '../../../electron/library/notes/note-state.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporary-library.ts';

const seed = 20_260_201;
const sequences = 1_000;
const fiveMinutesMs = 5 * 60_000;

type Step =
  | { do: 'type'; words: string }
  | { do: 'empty' | 'bin' | 'export' | 'stale' }
  | { do: 'name'; name: string }
  | { do: 'restore'; pick: number }
  | { do: 'wait'; minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), words: fc.string({ maxLength: 30 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'empty' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ do: 'bin' as const }, { do: 'export' as const }, { do: 'stale' as const }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('name' as const),
      name: fc.constantFrom('sent', 'gửi bộ trưởng'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), pick: fc.nat(20) }) },
);

interface Kept {
  title: string;
  state: string;
}

/** One note, what is due of it by the rules, and what the library is asked meanwhile. */
async function play({ ask, refused, clock }: TemporaryLibrary, steps: readonly Step[]): Promise<void> {
  const start = clock.now.getTime();
  const { id, state: first } = await ask('notes.create', { title: 'Note' });
  const due = new Map<number, Kept>();
  let now: Kept = { title: 'Note', state: first };
  let [revision, lastMade] = [0, Number.NEGATIVE_INFINITY];
  const isDue = () => {
    if (due.has(revision)) return;
    due.set(revision, now);
    lastMade = clock.now.getTime();
  };
  const save = async (next: Kept) => {
    const emptied = !/\S/.test(wordsOf(next)) && /\S/.test(wordsOf(now));
    if (clock.now.getTime() - lastMade >= fiveMinutesMs || emptied) isDue();
    ({ revision } = await ask('notes.save', { id, ...next, language: 'en', revision }));
    now = next;
  };
  for (const [index, one] of steps.entries()) {
    if (one.do === 'wait') clock.now = new Date(clock.now.getTime() + one.minutes * 60_000);
    else if (one.do === 'type') await save({ title: `Note ${index}`, state: of(one.words) });
    else if (one.do === 'empty') await save({ title: now.title, state: of('') });
    else if (one.do === 'name') {
      isDue();
      await ask('notes.keep-version', { id, name: one.name });
    } else if (one.do === 'export') {
      isDue();
      await ask('notes.render', { id, format: 'md' });
    } else if (one.do === 'bin') {
      isDue();
      await ask('notes.bin', { id, binned: true });
      await ask('notes.bin', { id, binned: false });
    } else if (one.do === 'restore') {
      const [version, kept] = [...due][one.pick % due.size] ?? [];
      if (version === undefined || !kept) continue;
      isDue();
      ({ revision } = await ask('notes.restore-version', { id, version, revision }));
      now = kept;
    } else
      await refused('notes.save', { id, ...now, state: of('late'), language: 'en', revision: revision + 1 });
  }
  await allRestoreEqual(ask, id, due, revision);
  clock.now = new Date(start);
}

async function allRestoreEqual(
  ask: TemporaryLibrary['ask'],
  id: NoteId,
  due: ReadonlyMap<number, Kept>,
  last: number,
): Promise<void> {
  const { versions } = await ask('notes.versions', { id });
  assert.deepEqual(
    versions.map(({ version }) => version).sort((a, b) => a - b),
    [...due.keys()].sort((a, b) => a - b),
  );
  let revision = last;
  for (const [version, kept] of due) {
    const restored = await ask('notes.restore-version', { id, version, revision });
    assert.deepEqual({ title: restored.title, state: restored.state }, kept);
    revision = restored.revision;
  }
}

const of = (words: string) => state([paragraph(words ? [text(words)] : [])]);
const wordsOf = ({ state: written }: Kept) => /"text":"((?:[^"\\]|\\.)*)"/.exec(written)?.[1] ?? '';

test(`in ${sequences} random sequences of editing, emptying and deleting every version that was due restores equal (seed ${seed})`, async (t) => {
  const library = temporaryLibrary(t);
  // What is tested is which versions there are; that they outlast a crash is tested by killing.
  library.library.db.exec('PRAGMA synchronous = OFF');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => play(library, steps)),
    { seed, numRuns: sequences },
  );
});
