import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { JobId, newId } from '../../../electron/contract/ids.ts';
import { articleText, importing } from './importing.ts';

test('the report of each import is kept, newest first, as it was told', async (t) => {
  const { importPaths, file, folder, ask, clock } = importing(t);
  const good = file('good.txt', articleText(1));
  const first = await importPaths(good, join(folder, 'missing.txt'));
  clock.now = new Date('2026-02-02T10:30:00Z');
  const second = await importPaths(good);
  const { reports } = await ask('import.reports', {});
  assert.deepEqual(reports, [
    {
      job: second.job,
      startedAt: '2026-02-02T10:30:00.000Z',
      imported: 0,
      duplicates: 1,
      near: 0,
      failed: 0,
      cancelled: false,
    },
    {
      job: first.job,
      startedAt: '2026-02-01T09:00:00.000Z',
      imported: 1,
      duplicates: 0,
      near: 0,
      failed: 1,
      cancelled: false,
    },
  ]);
  assert.deepEqual(await ask('import.report', { job: first.job }), first);
});

test('what was pasted has its report too', async (t) => {
  const { ask } = importing(t);
  const report = await ask('import.paste', { text: articleText(1) });
  assert.deepEqual(await ask('import.report', { job: report.job }), report);
});

test('a report says how it was read, what was left out, what failed, and what to do about it', async (t) => {
  const { importPaths, file, folder, ask } = importing(t);
  file('good.txt', `${articleText(1).replace('ended', 'en♔ded')}`);
  file('broken.pdf', '%PDF-1.4 and no more');
  file('empty `odd`.txt', '');
  const { job } = await importPaths(folder);
  const { title, content } = await ask('import.render-report', { job });
  assert.equal(title, 'Import of 2026-02-01 09:00 UTC');
  assert.match(
    content,
    /^# Import of 2026-02-01 09:00 UTC\n\n1 imported, 0 of them reprints of other articles; 0 already in the library; 2 failed/,
  );
  assert.match(content, /## How it was read\n\n- text\/plain, utf-8: 1\n/);
  assert.match(content, /## What was left out\n\n- /);
  assert.match(
    content,
    /There is nothing to read in `` .*empty `odd`\.txt ``\. If something should be in it/,
  );
  assert.match(
    content,
    /## What came in\n\n- Headline number 1 — `.*good\.txt` \(a[0-9a-z]{12}; text\/plain, utf-8; left out: [^\n]+ 1[^\n]*\)\n/,
  );
  await ask('settings.write', { name: 'language', value: 'vi' });
  assert.match((await ask('import.render-report', { job })).content, /^# Lần nhập/);
});

test('a report that is not there is not found', async (t) => {
  const { refused } = importing(t);
  const job = newId(JobId, 'j');
  assert.equal((await refused('import.report', { job })).code, 'not-found');
  assert.equal((await refused('import.render-report', { job })).code, 'not-found');
});

test('a report tells reprints, which came in, from what was in the library already', async (t) => {
  const { importPaths, file, ask } = importing(t);
  const long = (end: string) =>
    `A ferry opens\n\nHanoi (VNA) - ${Array.from({ length: 30 }, (_, n) => `The boat made trip ${n} on the river.`).join(' ')} ${end}\n`;
  const first = file('a.txt', long('It rained.'));
  const { imported } = await importPaths(first);
  const { job, ...report } = await importPaths(first, file('b.txt', long('It did not rain.')));
  assert.deepEqual(
    [report.imported.length, report.duplicates.map(({ kind }) => kind)],
    [1, ['identical', 'near']],
  );
  const { reports } = await ask('import.reports', {});
  assert.deepEqual(
    reports.filter((one) => one.job === job).map(({ duplicates, near }) => [duplicates, near]),
    [[2, 1]],
  );
  const { content } = await ask('import.render-report', { job });
  assert.match(content, /1 imported, 1 of them reprints of other articles; 1 already in the library;/);
  const sections = content.split('\n## ');
  const about = (heading: string) => sections.find((section) => section.startsWith(heading)) ?? '';
  assert.match(about('Already in the library'), new RegExp(`a\\.txt.*${imported[0]?.id}`));
  assert.match(about('Reprints'), /b\.txt/);
});
