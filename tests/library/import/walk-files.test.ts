import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { walkFiles } from '../../../electron/library/import/walk-files.ts';
import { temporaryFolder } from '../../support/temporary-library.ts';

test('the folder that a browser saves beside a page is part of the page, and no pile of articles', async (t) => {
  const folder = temporaryFolder(t);
  const files = [
    'Page one.html',
    'Page one_files/frame.html',
    'Seite.htm',
    'Seite-Dateien/image.txt',
    'word.htm',
    'word.files/filelist.xml',
    'case_files/evidence.txt',
    'minutes_files/a.txt',
    'minutes.txt',
  ];
  for (const name of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  const found: string[] = [];
  for await (const { name } of walkFiles([{ path: folder }])) found.push(relative(folder, name));
  assert.deepEqual(found, [
    'Page one.html',
    'Seite.htm',
    'case_files/evidence.txt',
    'minutes.txt',
    'minutes_files/a.txt',
    'word.htm',
  ]);
});
