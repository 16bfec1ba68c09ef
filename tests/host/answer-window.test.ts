import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../../electron/contract/failure.ts';
import { JobId, newId, type SourceToken } from '../../electron/contract/ids.ts';
import { answerWindow, type ExportedFile } from '../../electron/host/host.ts';
import type { LibraryConnection } from '../../electron/host/library-connection.ts';
import { noteClaims } from '../../electron/host/note-claims.ts';
import { sourceTokens } from '../../electron/host/source-tokens.ts';
import { temporaryFolder } from '../support/temporary-library.ts';

/** A host whose library answers by the given table. */
function host(answers: Record<string, (input: unknown) => Result<unknown>>, namesFolders = false) {
  const tokens = sourceTokens();
  const delivered: ExportedFile[] = [];
  const library = {
    call: async (name: string, input: unknown) => answers[name]?.(input) ?? fail('refused', name),
  } as unknown as LibraryConnection;
  const answer = answerWindow({
    library,
    tokens,
    claims: noteClaims(() => {}),
    sampleDirectory: '/nowhere',
    printPdf: async () => fail('print-failed'),
    namesFolders,
    deliver: async (file) => {
      delivered.push(file);
      return ok({ name: file.name, download: null });
    },
    openFolder: async () => fail('cancelled'),
    backupPlace: async () => fail('cancelled'),
    backupsAtHand: async () => [],
    showLast: () => false,
    emit: () => {},
  });
  const window = {};
  return {
    answer: (name: unknown, input: unknown) => answer(name, input, window),
    tokens,
    delivered,
  };
}

test('A folder is watched by its token; a window never names a path', async () => {
  const asked: unknown[] = [];
  const { answer, tokens } = host({
    'import.watch-folder': (input) => {
      asked.push(input);
      return ok(input);
    },
  });
  const source = tokens.add({ path: '/chosen' });
  assert.deepEqual(await answer('import.watch', { source }), ok({ path: '/chosen' }));
  assert.deepEqual(await answer('import.watch', { source: null }), ok({ path: null }));
  assert.deepEqual(asked, [{ path: '/chosen' }, { path: null }]);
  const unknown = await answer('import.watch', { source: sourceTokens().add({ path: '/x' }) });
  assert.equal(!unknown.ok && unknown.failure.code, 'not-found');
  const named = await answer('import.watch-folder', { path: '/etc' });
  assert.equal(!named.ok && named.failure.code, 'refused');
});

test('A typed path becomes a token only where folders are named, and only if it is a folder', async (t) => {
  const folder = temporaryFolder(t);
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'a');
  const chosen = await host({}).answer('import.name-folder', { path: folder });
  assert.equal(!chosen.ok && chosen.failure.code, 'refused');
  const { answer, tokens } = host({}, true);
  for (const typed of [folder, ` "${folder}" `, pathToFileURL(folder).href]) {
    const named = await answer('import.name-folder', { path: typed });
    assert.ok(named.ok, typed);
    const { source } = named.value as { source: SourceToken };
    assert.deepEqual(tokens.find(source), { path: folder });
  }
  for (const typed of [
    file,
    join(folder, 'missing'),
    'press',
    '',
    'file://elsewhere/press',
    '\0',
    'https://a.example/',
  ]) {
    const refused = await answer('import.name-folder', { path: typed });
    assert.equal(!refused.ok && refused.failure.code, 'not-a-folder', typed);
  }
});

test('A report is delivered as a Markdown file that is called what it is', async () => {
  const { answer, delivered } = host({
    'import.render-report': () => ok({ title: 'Import of 2026-02-01 09:00', content: '# Đã nhập\n' }),
  });
  const exported = await answer('import.export-report', { job: newId(JobId, 'j') });
  assert.deepEqual(
    exported,
    ok({ name: 'Import of 2026-02-01 09 00.md', download: null, bytes: 14, pages: null }),
  );
  assert.equal(new TextDecoder().decode(delivered[0]?.bytes), '# Đã nhập\n');
});
