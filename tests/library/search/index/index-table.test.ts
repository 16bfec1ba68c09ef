import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexAnew } from '../../../../electron/library/articles/content.ts';
import { transaction } from '../../../../electron/library/db/transaction.ts';
import { fieldsOf, indexTerms } from '../../../../electron/library/search/index/index-fields.ts';
import {
  addToIndex,
  indexDifferences,
  openIndex,
  rebuildIndex,
  removeFromIndex,
} from '../../../../electron/library/search/index/index-table.ts';
import { settleStep } from '../../../../electron/library/search/index/settle-index.ts';
import { parseQuery } from '../../../../electron/library/search/query/query-parser.ts';
import { matchingRows } from '../../../../electron/library/search/search.ts';
import { between, pick, randomFrom } from '../../../bench/random.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

const empty = { title: 'Other', language: 'en' as const, agency: null, place: null, blocks: [] };

/** Three articles, numbered 1 to 3. */
function filled(library: TemporaryLibrary): TemporaryLibrary['library']['db'] {
  library.add({ title: 'One', paragraphs: ['The minister spoke.'] });
  library.add({ title: 'Hai', language: 'vi', paragraphs: ['Bộ trưởng phát biểu.'] });
  library.add({ title: 'Three', paragraphs: ['A ship came in.'], agency: 'VNA', place: 'Hanoi' });
  return library.library.db;
}

/** Every term of the index with its articles, columns and places. */
function postings(db: TemporaryLibrary['library']['db']): unknown[] {
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.postings USING fts5vocab('main', 'article_index', 'instance')",
  );
  return db.prepare('SELECT * FROM temp.postings').all();
}

test('an index that was kept in step shows no difference', (t) => {
  assert.deepEqual(indexDifferences(filled(temporaryLibrary(t))), []);
});

test('an article that the index lacks, one it has too many and one with other words are told by number', (t) => {
  const db = filled(temporaryLibrary(t));
  removeFromIndex(db, 1);
  removeFromIndex(db, 2);
  addToIndex(db, 2, indexTerms({ ...empty, title: 'Ba', language: 'vi' }));
  addToIndex(db, 77, indexTerms(empty));
  assert.deepEqual(indexDifferences(db), [1, 2, 77]);
});

test('an article whose words were changed behind the index is told', (t) => {
  const db = filled(temporaryLibrary(t));
  db.exec("UPDATE article SET title = 'Tree' WHERE seq = 3");
  assert.deepEqual(indexDifferences(db), [3]);
});

test('a damaged index differs in every article, and building it anew mends it', (t) => {
  const db = filled(temporaryLibrary(t));
  db.enableDefensive(false);
  db.exec("UPDATE article_index_data SET block = x'00' WHERE id > 10");
  assert.deepEqual(indexDifferences(db), [1, 2, 3]);
  rebuildIndex(db);
  assert.deepEqual(indexDifferences(db), []);
});

test('an index that is gone altogether differs in every article', (t) => {
  const db = filled(temporaryLibrary(t));
  db.exec('DROP TABLE article_index');
  assert.deepEqual(indexDifferences(db), [1, 2, 3]);
});

test('adding and removing leaves the very postings that a fresh build makes', (t) => {
  const db = filled(temporaryLibrary(t));
  addToIndex(db, 50, indexTerms({ ...empty, title: 'Only for a while' }));
  removeFromIndex(db, 50);
  const kept = postings(db);
  rebuildIndex(db);
  assert.deepEqual(kept, postings(db));
  assert.ok(kept.length > 10);
});

test('an index made by another analysis is built anew when the library is opened', (t) => {
  const db = filled(temporaryLibrary(t));
  db.exec("UPDATE setting SET value = '0' WHERE name = 'index.analysis'");
  removeFromIndex(db, 1);
  openIndex(db);
  assert.deepEqual(indexDifferences(db), []);
});

test('an index of this analysis is left as it is when the library is opened', (t) => {
  const db = filled(temporaryLibrary(t));
  removeFromIndex(db, 1);
  openIndex(db);
  assert.deepEqual(indexDifferences(db), [1]);
});

test('an index that FTS5 merged by itself is merged by us once it is opened, and keeps its articles', (t) => {
  const db = filled(temporaryLibrary(t));
  db.exec("INSERT INTO article_index (article_index, rank) VALUES ('automerge', 8)");
  openIndex(db);
  const merging = db.prepare("SELECT v FROM article_index_config WHERE k = 'automerge'").get();
  assert.equal(merging?.['v'], 0);
  assert.deepEqual(indexDifferences(db), []);
});

test('a phrase does not reach from one block into the next', () => {
  const block = (text: string) => ({ part: 0, kind: 'paragraph' as const, text, start: 0, end: 0 });
  const fields = fieldsOf(indexTerms({ ...empty, blocks: [block('One two.'), block('three')] }));
  assert.equal(fields.text, 'on two ¶ three');
});

test('marks are kept of what ordinary search looks in, and not of related links', () => {
  const terms = indexTerms({
    ...empty,
    language: 'vi',
    title: 'Đường sắt',
    place: 'Huế',
    blocks: [
      { part: 0, kind: 'lead', text: 'Hòa bình', start: 0, end: 8 },
      { part: 1, kind: 'caption', text: 'Ảnh', start: null, end: null },
      { part: 2, kind: 'related', text: 'Bão số', start: null, end: null },
    ],
  });
  const { marked, related } = fieldsOf(terms);
  assert.equal(marked, 'đường sắt hoà bình ảnh');
  assert.equal(related, 'bao so');
});

test('whatever is added, changed and deleted, the index is the one that a fresh build makes', (t) => {
  const library = temporaryLibrary(t);
  const { db } = library.library;
  db.exec('PRAGMA synchronous = OFF');
  const random = randomFrom(11);
  const words = 'minister ministers ship đường duong hòa hoa trung a the visit visited'.split(' ');
  const text = () => Array.from({ length: between(random, 1, 12) }, () => pick(random, words)).join(' ');
  for (let change = 0; change < 150; change++) {
    const rows = db
      .prepare('SELECT seq FROM article')
      .all()
      .map((row) => Number(row['seq']));
    const chance = random();
    if (rows.length === 0 || chance < 0.5) {
      library.add({ title: text(), paragraphs: [text(), `${change}`], language: pick(random, ['en', 'vi']) });
      continue;
    }
    const seq = pick(random, rows);
    transaction(db, () => {
      if (chance < 0.75) {
        db.prepare('UPDATE article SET title = ? WHERE seq = ?').run(text(), seq);
        indexAnew(db, seq);
        return;
      }
      removeFromIndex(db, seq);
      db.prepare('DELETE FROM article WHERE seq = ?').run(seq);
    });
    if (chance > 0.95) settleStep(db);
  }
  assert.deepEqual(indexDifferences(db), []);
  const kept = postings(db);
  const found = matchingRows(db, parseQuery('minister hoa', false), {});
  rebuildIndex(db);
  assert.deepEqual(kept, postings(db));
  assert.deepEqual(found, matchingRows(db, parseQuery('minister hoa', false), {}));
  assert.ok(found.length > 10);
});
