import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { fail, ok } from '../../electron/contract/failure.ts';
import { type DialogParts, dialogs } from '../../electron/main/dialogs.ts';
import { wordsOf } from '../../electron/main/words.ts';

function shown(answers: { open?: string[]; save?: string; button?: number }) {
  const asked: (OpenDialogOptions | SaveDialogOptions | MessageBoxOptions)[] = [];
  const opened: string[] = [];
  const dialog: DialogParts['dialog'] = {
    showOpenDialog: async (options: OpenDialogOptions) => {
      asked.push(options);
      return { canceled: !answers.open, filePaths: answers.open ?? [] };
    },
    showSaveDialog: async (options: SaveDialogOptions) => {
      asked.push(options);
      return { canceled: !answers.save, filePath: answers.save ?? '' };
    },
    showMessageBox: async (options: MessageBoxOptions) => {
      asked.push(options);
      return { response: answers.button ?? 1, checkboxChecked: false };
    },
  };
  const shell: DialogParts['shell'] = {
    openExternal: async (url) => void opened.push(url),
    openPath: async (path) => String(opened.push(`folder ${path}`)),
    showItemInFolder: (path) => void opened.push(`file ${path}`),
  };
  const parts = { dialog, shell, documents: '/documents', words: () => wordsOf('vi') };
  return { ...dialogs(parts), asked, opened };
}

test('Files or folders are chosen, several at a time, in the language of the window', async () => {
  const { chooseSources, asked } = shown({ open: ['/a', '/b'] });
  assert.deepEqual(await chooseSources('files'), ['/a', '/b']);
  assert.deepEqual(asked[0], { title: 'Chọn bài để nhập', properties: ['openFile', 'multiSelections'] });
  await chooseSources('folder');
  assert.deepEqual((asked[1] as OpenDialogOptions).properties, ['openDirectory', 'multiSelections']);
  await chooseSources('watched');
  assert.deepEqual(asked[2], { title: 'Chọn thư mục để theo dõi', properties: ['openDirectory'] });
  await chooseSources('backup');
  assert.deepEqual((asked[3] as OpenDialogOptions).properties, ['openFile']);
  assert.deepEqual(await shown({}).chooseSources('files'), []);
});

test('A note is written where the analyst says, or not at all', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = { kind: 'note' as const, name: 'Đường.pdf', bytes: new TextEncoder().encode('%PDF-') };
  const path = join(folder, 'elsewhere.pdf');
  const { save, asked } = shown({ save: path });
  assert.deepEqual(await save(file), ok({ name: path, download: null }));
  assert.equal(readFileSync(path, 'utf8'), '%PDF-');
  const { defaultPath, filters } = asked[0] as SaveDialogOptions;
  assert.equal(defaultPath, join('/documents', 'Đường.pdf'));
  assert.deepEqual(filters, [{ name: 'Bản ghi', extensions: ['pdf'] }]);
  assert.deepEqual(await shown({}).save(file), fail('cancelled'));
  const missing = await shown({ save: join(folder, 'no', 'such.pdf') }).save(file);
  assert.equal(!missing.ok && missing.failure.code, 'not-found');
});

test('The dialog says whether it is a note or a report that is saved', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const { save, asked } = shown({ save: join(folder, 'report.md') });
  await save({ kind: 'report', name: 'Báo cáo.md', bytes: new Uint8Array() });
  const { title, filters } = asked[0] as SaveDialogOptions;
  assert.deepEqual([title, filters], ['Lưu báo cáo', [{ name: 'Báo cáo', extensions: ['md'] }]]);
});

test('An https address is opened once it is confirmed, and no other at all', async () => {
  const yes = shown({ button: 0 });
  assert.equal(await yes.openLink('https://example.com/a'), true);
  assert.deepEqual(yes.opened, ['https://example.com/a']);
  assert.match((yes.asked[0] as MessageBoxOptions).message, /https:\/\/example\.com\/a/);
  for (const url of [
    'http://example.com',
    'file:///etc/passwd',
    'javascript:1',
    'app://attache/',
    'mailto:a@b',
    'x',
    '',
  ]) {
    assert.equal(await yes.openLink(url), false, url);
  }
  assert.equal(yes.asked.length, 1);
  const no = shown({ button: 1 });
  assert.equal(await no.openLink('https://example.com/a'), false);
  assert.deepEqual(no.opened, []);
});

test('Several notes go into a folder in which what is there stays, and what was written last is shown', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'Đường.pdf'), 'older');
  const { openFolder, save, showLast, asked, opened } = shown({
    open: [folder],
    save: join(folder, 'one.pdf'),
  });
  assert.equal(showLast(), false);
  const chosen = await openFolder();
  assert.ok(chosen.ok);
  assert.deepEqual((asked[0] as OpenDialogOptions).properties, ['openDirectory', 'createDirectory']);
  const bytes = new TextEncoder().encode('newer');
  assert.deepEqual(await chosen.value.write('đường.pdf', bytes), ok('đường (2).pdf'));
  assert.deepEqual(chosen.value.close(), { place: folder, download: null });
  assert.equal(readFileSync(join(folder, 'Đường.pdf'), 'utf8'), 'older');
  assert.equal(showLast(), true);
  await save({ kind: 'note', name: 'one.pdf', bytes });
  showLast();
  assert.deepEqual(opened, [`folder ${folder}`, `file ${join(folder, 'one.pdf')}`]);
  assert.deepEqual(await shown({}).openFolder(), fail('cancelled'));

  const copy = join(folder, 'Attaché.backup');
  const backup = shown({ save: copy });
  assert.deepEqual(await backup.backupPlace(), ok(copy));
  assert.match(
    String((backup.asked[0] as SaveDialogOptions).defaultPath),
    /Attaché \d{4}-\d\d-\d\d\.backup$/,
  );
  assert.deepEqual(await shown({}).backupPlace(), fail('cancelled'));
});

test('A window whose process died is drawn again only when the analyst says so', async () => {
  assert.equal(await shown({ button: 0 }).drawAgain(), true);
  assert.equal(await shown({ button: 1 }).drawAgain(), false);
});
