import { readNote } from '../../electron/library/notes/note-table.ts';
import { verifyNote } from '../../electron/library/notes/verify.ts';
import { temporaryLibrary } from '../support/temporary-library.ts';
import { addLongNote } from './long-note.ts';

/**
 * Processor time that it takes to verify a note of 40 pages with 200 citations, in ms: the first time in a process, and
 * again after an edit.
 */
const rounds = 20;
const goalMs = 100;

const ends: (() => void)[] = [];
const temporary = temporaryLibrary({
  after: (end: unknown) => typeof end === 'function' && ends.push(() => end()),
});
const id = await addLongNote(temporary);
const note = readNote(temporary.library.db, id);
if (!note) throw new Error('The note is gone');
const times: number[] = [];
let found = '';
for (let round = 0; round < rounds; round++) {
  // Another text each time, as while one writes.
  const state = note.state.replace('otherwise', `otherwise${'s'.repeat(round)}`);
  const started = process.cpuUsage();
  const { quotations, unsourced, numbers, uncited, altered } = verifyNote(temporary.library.db, {
    ...note,
    state,
  });
  const { user, system } = process.cpuUsage(started);
  times.push((user + system) / 1000);
  found = `${quotations.length} quotations, ${altered} altered, ${unsourced.length} unsourced, ${numbers.length} numbers, ${uncited.length} uncited`;
}
for (const end of ends.reverse()) end();
const [first = 0, ...later] = times;
const sorted = later.toSorted((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
process.stdout.write(`${found}
first: ${first.toFixed(1)} ms, goal ${goalMs} ms: ${first <= goalMs ? 'met' : 'not met'}
after an edit: ${median.toFixed(1)} ms (median of ${later.length}), longest ${(sorted.at(-1) ?? 0).toFixed(1)} ms
`);
