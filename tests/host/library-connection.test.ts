import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fail, ok } from '../../electron/contract/failure.ts';
import { JobId } from '../../electron/contract/ids.ts';
import { connectLibrary } from '../../electron/host/library-connection.ts';
import { type FakeProcess, fakeProcess } from './process-double.ts';

const job = JobId.parse('j000000000000');
const progress = { job, found: 9, done: 4, imported: 3, duplicates: 1, failed: 0 };

function connected() {
  const processes: FakeProcess[] = [];
  const events: unknown[] = [];
  const clock = { now: 0 };
  const connection = connectLibrary({
    directory: 'library',
    start: () => {
      const fake = fakeProcess(processes.length + 1);
      processes.push(fake);
      return fake.handle;
    },
    emit: (name, data) => void events.push([name, data]),
    now: () => clock.now,
  });
  const current = () => {
    const fake = processes.at(-1);
    assert.ok(fake);
    return fake;
  };
  return { connection, processes, events, clock, current };
}

test('A call is carried to the library and its answer back, in whatever order answers come', async () => {
  const { connection, current } = connected();
  const first = connection.call('library.describe', {});
  const second = connection.call('settings.read', {});
  assert.deepEqual(current().said, [
    { type: 'open', directory: 'library' },
    { type: 'call', id: 0, name: 'library.describe', input: {} },
    { type: 'call', id: 1, name: 'settings.read', input: {} },
  ]);
  current().say({ type: 'answer', id: 1, result: ok({ theme: 'dark' }) });
  current().say({ type: 'answer', id: 0, result: fail('read-only') });
  assert.deepEqual(await second, ok({ theme: 'dark' }));
  assert.deepEqual(await first, fail('read-only'));
});

test('A library that cannot be opened says why to whoever started it', async () => {
  const { connection, current } = connected();
  current().say({ type: 'not-opened', failure: { code: 'library-damaged', about: 'library' } });
  assert.deepEqual(await connection.opened, fail('library-damaged', 'library'));
});

test('When the process dies its calls fail, another one is started, and the window is told', async () => {
  const { connection, processes, events, current } = connected();
  current().say({ type: 'opened' });
  assert.deepEqual(await connection.opened, ok(null));
  const under = connection.call('library.check', {});
  current().die();
  assert.deepEqual(await under, fail('library-restarted', 'library'));
  assert.equal(processes.length, 2);
  assert.equal(connection.pid, 2);
  assert.deepEqual(events, [], 'nothing is said before it is known whether the new one opens');
  current().say({ type: 'opened' });
  assert.deepEqual(events, [['library.stopped', { restarted: true }]]);
  const next = connection.call('library.check', {});
  current().say({ type: 'answer', id: 1, result: ok(null) });
  assert.ok((await next).ok);
});

test('For a restore the library is closed, a process that restores opens it again, and no death is counted', async () => {
  const { connection, processes, events, current } = connected();
  current().say({ type: 'opened' });
  const under = connection.call('library.check', {});
  const restoring = connection.restore('a.backup');
  assert.deepEqual(await connection.restore('b.backup'), fail('library-unavailable', 'library'));
  assert.deepEqual(current().said.at(-1), { type: 'close' });
  assert.equal(processes.length, 1);
  current().die();
  assert.deepEqual(await under, fail('library-restarted', 'library'));
  assert.deepEqual(current().said, [{ type: 'open', directory: 'library', restore: 'a.backup' }]);
  current().say({ type: 'restored', result: ok({ kept: 'aside' }) });
  assert.deepEqual(events, [], 'nothing is said before it can be asked');
  current().say({ type: 'opened' });
  assert.deepEqual(await restoring, ok({ kept: 'aside' }));
  assert.deepEqual(events, [['library.replaced', { restored: true, kept: 'aside' }]]);
});

test('A process that dies while it restores is followed by one that only opens, and the restore has failed', async () => {
  const { connection, events, current } = connected();
  current().say({ type: 'opened' });
  const restoring = connection.restore('a.backup');
  current().die();
  current().die();
  assert.deepEqual(await restoring, fail('library-restarted', 'library'));
  assert.deepEqual(current().said, [{ type: 'open', directory: 'library' }]);
  current().say({ type: 'opened' });
  assert.deepEqual(events, [
    ['library.replaced', { restored: false, kept: null }],
    ['library.stopped', { restarted: true }],
  ]);
});

test('What a process says after its death is not heard', async () => {
  const { events, processes, current } = connected();
  current().say({ type: 'opened' });
  current().die();
  processes[0]?.say({ type: 'event', name: 'library.changed', data: { what: 'notes' } });
  assert.deepEqual(events, []);
});

test('An import that was running is reported with its last progress, a finished one is not', () => {
  const { connection, events, current } = connected();
  current().say({ type: 'opened' });
  const other = JobId.parse('j000000000001');
  void connection.call('import.files', { job, files: [] });
  void connection.call('import.files', { job: other, files: [] });
  const refused = JobId.parse('j000000000002');
  void connection.call('import.files', { job: refused, files: [] });
  current().say({ type: 'answer', id: 0, result: ok({ job }) });
  current().say({ type: 'answer', id: 1, result: ok({ job: other }) });
  current().say({ type: 'answer', id: 2, result: fail('read-only') });
  current().say({ type: 'event', name: 'import.progressed', data: progress });
  const report = { job: other, imported: [], duplicates: [], failed: [], cancelled: false, elapsedMs: 1 };
  current().say({ type: 'event', name: 'import.finished', data: report });
  events.length = 0;
  current().die();
  assert.deepEqual(events, [['import.interrupted', { job, last: progress, resumes: false }]]);
});

test('An import of the watched folder, which nobody asked for, is told too, and that it goes on by itself', () => {
  const { events, current } = connected();
  current().say({ type: 'opened' });
  current().say({ type: 'event', name: 'import.progressed', data: progress });
  events.length = 0;
  current().die();
  assert.deepEqual(events, [['import.interrupted', { job, last: progress, resumes: true }]]);
});

test('Five deaths within a minute are enough; calls then fail at once', async () => {
  const { connection, processes, events, current } = connected();
  for (let death = 0; death < 5; death++) current().die();
  assert.equal(processes.length, 5);
  assert.deepEqual(events.at(-1), ['library.stopped', { restarted: false }]);
  assert.deepEqual(await connection.opened, fail('library-unavailable', 'library'));
  assert.deepEqual(await connection.call('library.describe', {}), fail('library-unavailable', 'library'));
  await connection.close();
});

test('Deaths that are far apart are forgiven', () => {
  const { processes, clock, current } = connected();
  for (let death = 0; death < 20; death++) {
    current().die();
    clock.now += 20_000;
  }
  assert.equal(processes.length, 21);
});

test('Closing waits for the process to end and starts no other', async () => {
  const { connection, processes, events, current } = connected();
  current().say({ type: 'opened' });
  const closing = connection.close();
  assert.deepEqual(current().said.at(-1), { type: 'close' });
  assert.ok(!(await connection.call('library.describe', {})).ok);
  current().die();
  await closing;
  await connection.close();
  assert.equal(processes.length, 1);
  assert.deepEqual(events, []);
});
