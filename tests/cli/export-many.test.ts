import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { commandLine } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-library.ts';

test('several notes are exported into a folder, each under a name of its own; one that is not there fails alone', async (t) => {
  const { json: attache } = commandLine(t);
  const folder = temporaryFolder(t);
  const note = async (title: string) => (await attache('note', 'new', '--title', title)).document.id;
  const ids = [await note('Biển Đông'), await note('Biển Đông'), await note('a/b')];
  const { code, document } = await attache(
    'export',
    ...ids,
    'n000000000000',
    '--to',
    folder,
    '--format',
    'docx',
  );
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(folder).sort(), ['Biển Đông (2).docx', 'Biển Đông.docx', 'a b.docx'].sort());
  assert.deepEqual(
    document.exported.map(({ note: id, path, bytes }: { note: string; path: string; bytes: number }) => [
      id,
      readFileSync(path).length === bytes,
    ]),
    ids.map((id) => [id, true]),
  );
  assert.deepEqual(
    document.failed.map(({ note: id, code: why }: { note: string; code: string }) => [id, why]),
    [['n000000000000', 'not-found']],
  );
  const word = unzipSync(readFileSync(join(folder, 'a b.docx')))['word/document.xml'];
  assert.match(strFromU8(word ?? new Uint8Array()), /a\/b/);

  const named = await attache(
    'export',
    ids[0],
    '--to',
    folder,
    '--format',
    'txt',
    '--name',
    '{title} - {author}',
  );
  assert.equal(named.code, 0);
  assert.match(readFileSync(join(folder, 'Biển Đông.txt'), 'utf8'), /^Biển Đông\n=========\n/);
  for (const asked of [['--pack'], ['--annex', 'people']]) {
    const refused = await attache('export', ids[0], '--to', join(folder, 'pack.md'), ...asked);
    assert.deepEqual([refused.document.error.code, refused.document.error.about], ['no-annex', 'md']);
  }
  const nowhere = await attache('export', ...ids, '--to', join(folder, 'gone'));
  assert.equal(nowhere.document.error?.code ?? nowhere.document.code, 'not-a-folder');
});
