import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessHandle } from '../../../electron/host/process-handle.ts';
import { forkProcess } from '../../../electron/library/fork-process.ts';
import { openParserPool, type ParserLimits } from '../../../electron/library/import/parser-pool.ts';

const misbehaving = new URL('../../fixtures/parsers/misbehaving-parser.ts', import.meta.url);
const importedAt = new Date('2026-02-01T09:00:00Z');
const bytes = new TextEncoder().encode('A headline\n\nA story that was told.');
const generous: ParserLimits = { processes: 1, deadlineMs: 60_000, memoryBytes: 400 * 1024 * 1024 };

/** Parses files of these names in one process at a time, and answers with what became of each. */
async function outcomes(t: { after(f: () => void): void }, limits: Partial<ParserLimits>, names: string[]) {
  const started: ProcessHandle[] = [];
  const pool = openParserPool(
    () => {
      const handle = forkProcess(misbehaving);
      started.push(handle);
      return handle;
    },
    { ...generous, ...limits },
  );
  t.after(pool.close);
  const results = await Promise.all(names.map((name) => pool.parse({ name, bytes, importedAt })));
  return { codes: results.map((result) => (result.ok ? 'ok' : result.failure.code)), started, pool };
}

test('a parser that hangs is ended at its deadline; only its file fails', async (t) => {
  const { codes, started } = await outcomes(t, { deadlineMs: 5_000 }, [
    'a.txt',
    'hangs.txt',
    'b.txt',
    'c.txt',
  ]);
  assert.deepEqual(codes, ['ok', 'timed-out', 'ok', 'ok']);
  assert.equal(started.length, 2);
});

test('a parser that eats memory is ended; only its file fails', {
  skip: process.platform !== 'linux' && 'no /proc',
}, async (t) => {
  const { codes } = await outcomes(t, {}, ['a.txt', 'eats.txt', 'b.txt']);
  assert.deepEqual(codes, ['ok', 'too-large', 'ok']);
});

test('a parser that dies, or answers nonsense, fails its file alone', async (t) => {
  const { codes } = await outcomes(t, {}, ['a.txt', 'dies.txt', 'b.txt', 'raves.txt', 'c.txt']);
  assert.deepEqual(codes, ['ok', 'unreadable', 'ok', 'unreadable', 'ok']);
});

test('no more processes are started than there is work or leave for', async (t) => {
  const one = await outcomes(t, { processes: 2 }, ['a.txt']);
  assert.equal(one.started.length, 1);
  const many = await outcomes(
    t,
    { processes: 2 },
    Array.from({ length: 30 }, (_, index) => `${index}.txt`),
  );
  assert.equal(many.started.length, 2);
});

test('closing ends the processes and answers for what was not read', async () => {
  const pool = openParserPool(() => forkProcess(misbehaving), generous);
  const waiting = pool.parse({ name: 'hangs.txt', bytes, importedAt });
  pool.close();
  const result = await waiting;
  assert.equal(result.ok ? 'ok' : result.failure.code, 'cancelled');
});
