import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../support/temporary-library.ts';

const paragraphs = ['The ministers met in Cebu on January 29.'];

test('a whole library has no findings, and its counts are told', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  await ask('clips.quote', { article, quote: 'Cebu' });
  await ask('notes.create', { title: 'Note' });
  assert.deepEqual(await ask('library.check', {}), { articles: 1, clips: 1, notes: 1, findings: [] });
});

test('one changed byte in an original, an article or a note is found and named', async (t) => {
  const { ask, add, library } = temporaryLibrary(t);
  const first = add({ title: 'One', paragraphs });
  const second = add({ title: 'Two', paragraphs });
  const { id: note } = await ask('notes.create', { title: 'Note' });
  library.db.exec(`UPDATE original SET bytes = CAST('x' AS BLOB) WHERE seq = 1`);
  library.db.exec(`UPDATE article_body SET parts = '[]' WHERE article = 2`);
  library.db.exec(`UPDATE note SET state = state || ' '`);
  const { findings } = await ask('library.check', {});
  assert.deepEqual(
    findings,
    [first, second, note].map((about) => ({ code: 'hash', about, mended: false })),
  );
});

test('an index out of step is found, built anew, and then finds again', async (t) => {
  const { ask, add, library } = temporaryLibrary(t);
  add({ paragraphs });
  library.db.exec('DELETE FROM article_index');
  assert.equal((await ask('search.query', { query: 'Cebu' })).total, 0);
  const { findings } = await ask('library.check', {});
  assert.deepEqual(findings, [{ code: 'index', about: '1', mended: true }]);
  assert.deepEqual((await ask('library.check', {})).findings, []);
  assert.equal((await ask('search.query', { query: 'Cebu' })).total, 1);
});

test('settings of the window are kept, and the library’s own are not among them', async (t) => {
  const { ask } = temporaryLibrary(t);
  await ask('settings.write', { name: 'theme', value: 'dark' });
  await ask('settings.write', { name: 'theme', value: 'light' });
  assert.deepEqual(await ask('settings.read', {}), { theme: 'light' });
});
