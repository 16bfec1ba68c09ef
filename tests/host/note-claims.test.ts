import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventName } from '../../electron/contract/events.ts';
import { NoteId, newId } from '../../electron/contract/ids.ts';
import { noteClaims } from '../../electron/host/note-claims.ts';

const note = newId(NoteId, 'n');

/** A host's claims, two windows, and what was pushed to them. */
function host(waitMs = 60_000) {
  const pushed: [name: EventName, claim: number][] = [];
  const claims = noteClaims((name, data) => {
    if ('claim' in data) pushed.push([name, data.claim]);
  }, waitMs);
  return { claims, pushed, first: { window: 1 }, second: { window: 2 } };
}

test('one window writes a note, the next only sees it until the first has closed', async () => {
  const { claims, first, second } = host();
  assert.deepEqual(await claims.claim(first, note, false), { held: true, claim: 1 });
  assert.deepEqual(await claims.claim(first, note, false), { held: true, claim: 1 });
  assert.deepEqual(await claims.claim(second, note, false), { held: false, claim: 0 });
  assert.equal((await claims.claim(second, newId(NoteId, 'n'), false)).held, true);
  claims.gone(first);
  assert.equal((await claims.claim(second, note, false)).held, true);
});

test('all notes are claimed together once each window has saved, and are free again when that is over', async () => {
  const { claims, first, second } = host();
  const other = newId(NoteId, 'n');
  await claims.claim(first, note, false);
  await claims.claim(second, other, false);
  const nobody = {};
  const all = claims.claimAll(nobody);
  claims.release(first, note);
  claims.release(second, other);
  await all;
  assert.equal((await claims.claim(first, note, false)).held, false);
  claims.gone(nobody);
  assert.equal((await claims.claim(first, other, false)).held, true);
});

test('a note is taken over only after its window has saved and let it go', async () => {
  const { claims, first, second, pushed } = host();
  await claims.claim(first, note, false);
  let taken = false;
  const taking = claims.claim(second, note, true).then((claimed) => {
    taken = true;
    return claimed;
  });
  await Promise.resolve();
  assert.deepEqual(pushed, [
    ['note.claimed', 1],
    ['note.wanted', 1],
  ]);
  assert.equal(taken, false);
  claims.release(second, note);
  assert.equal((await claims.claim(first, note, false)).held, true);
  claims.release(first, note);
  // Asked for again at once: it is the other's by now.
  const again = claims.claim(first, note, false);
  assert.deepEqual(await taking, { held: true, claim: 2 });
  assert.deepEqual(pushed.at(-1), ['note.claimed', 2]);
  assert.equal((await again).held, false);
});

test('a window that does not answer is not waited for without end', async () => {
  const { claims, first, second } = host(1);
  await claims.claim(first, note, false);
  assert.deepEqual(await claims.claim(second, note, true), { held: true, claim: 2 });
});
