import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { main } from '../support/command-line.ts';
import { noteOf, paragraph } from '../support/note-of-blocks.ts';
import { temporaryFolder, temporaryLibrary } from '../support/temporary-library.ts';

test('Ctrl+C gives up an export that is being printed, and leaves neither a file nor the browser’s folder', async (t) => {
  const folder = temporaryFolder(t);
  const temporary = temporaryFolder(t);
  const library = temporaryLibrary(t);
  const id = await noteOf(library, 'Given up', [paragraph('Words. '.repeat(20_000))]);
  library.close();
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      main,
      ...['export', id, '--to', join(folder, 'note.pdf'), '--json', '--library', library.library.directory],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, TMPDIR: temporary } },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  // The folder of the browser that prints is made when printing begins.
  const watching = watch(temporary, (_event, name) => {
    if (!name?.startsWith('attache-print-')) return;
    watching.close();
    child.kill('SIGINT');
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 1, printed);
  assert.equal(JSON.parse(printed).error.code, 'cancelled');
  assert.deepEqual([readdirSync(folder), readdirSync(temporary)], [[], []]);
});
