import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importing } from '../import/importing.ts';

const latin = Buffer.from(
  'A caf\xe9 in the old town\n\nThe caf\xe9 opened near the na\xefve gallery.\n',
  'latin1',
);

test('an article tells what import warned of as long as it holds', async (t) => {
  const { ask, importPaths, file } = importing(t);
  const { imported } = await importPaths(
    file('a.txt', 'a line without any date, and without a headline of its own.'),
  );
  const id = imported[0]?.id;
  assert.ok(id);
  const article = await ask('articles.get', { id });
  assert.deepEqual(article.warnings, imported[0]?.warnings);
  assert.ok(article.warnings.includes('no-date'));
  await ask('articles.correct', { ids: [id], fields: { publishedOn: '2026', title: 'A title' } });
  const corrected = await ask('articles.get', { id });
  assert.deepEqual(
    corrected.warnings.filter((one) => one === 'no-date' || one === 'derived-title'),
    [],
  );
});

test('a warning that was dismissed stays so when the original is read again, and can be asked again', async (t) => {
  const { ask, importPaths, file } = importing(t);
  const { imported } = await importPaths(file('a.txt', latin));
  const id = imported[0]?.id;
  assert.ok(id);
  const warning = 'no-date';
  const dismissed = await ask('articles.dismiss-warning', { id, warning, dismissed: true });
  assert.deepEqual([dismissed.warnings.includes(warning), dismissed.dismissed], [true, [warning]]);
  assert.deepEqual((await ask('articles.reread', { id })).dismissed, [warning]);
  assert.deepEqual((await ask('articles.dismiss-warning', { id, warning, dismissed: false })).dismissed, []);
});
