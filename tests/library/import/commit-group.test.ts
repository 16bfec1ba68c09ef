import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleText, importing } from './importing.ts';

const vietnamese = (number: number) =>
  `Bản tin số ${number}\n\nTAM KỲ, 3/2 (ABN) - Tàu thứ ${number} đã cập cảng hôm thứ Ba, các quan chức cho biết, và hàng hóa được đưa lên bờ ngay trong đêm.\n`;

test('articles of two languages that come by turns are stored in runs of one, all of them, and told in their order', async (t) => {
  const { importPaths, file, folder, library } = importing(t);
  const files = 240;
  for (let number = 0; number < files; number++)
    file(
      `${String(number).padStart(3, '0')}.txt`,
      number % 2 === 0 ? articleText(number) : vietnamese(number),
    );
  const { imported } = await importPaths(folder);
  assert.deepEqual(
    imported.map(({ path }) => path),
    imported.map(({ path }) => path).toSorted(),
  );
  const languages = library.db.prepare('SELECT language FROM article ORDER BY seq').all();
  assert.equal(languages.length, files);
  const changes = languages.filter(
    ({ language }, at) => at > 0 && language !== languages[at - 1]?.['language'],
  );
  assert.ok(changes.length < files / 2, `${changes.length} changes of language`);
});

test('after an import the log is kept short by itself again', async (t) => {
  const { importPaths, file, library } = importing(t);
  const before = library.db.prepare('PRAGMA wal_autocheckpoint').get();
  await importPaths(file('one.txt', articleText(1)));
  assert.deepEqual(library.db.prepare('PRAGMA wal_autocheckpoint').get(), before);
});
