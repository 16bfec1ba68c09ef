import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transaction } from '../../../../electron/library/db/transaction.ts';
import { segmentsOf } from '../../../../electron/library/search/index/fts5-pages.ts';
import { columns } from '../../../../electron/library/search/index/index-fields.ts';
import { readStructure } from '../../../../electron/library/search/index/index-pages.ts';
import { addToIndex, removeFromIndex } from '../../../../electron/library/search/index/index-table.ts';
import {
  columnAt,
  columnSize,
  noPlaces,
  placesIn,
} from '../../../../electron/library/search/index/place-list.ts';
import {
  columnWeights,
  eachPostings,
  eachTerm,
  postingsOf,
  readPostings,
} from '../../../../electron/library/search/index/postings.ts';
import { settleStep } from '../../../../electron/library/search/index/settle-index.ts';
import { between, pick, randomFrom } from '../../../bench/random.ts';
import { termsOf } from '../../../support/index-terms.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

type Database = TemporaryLibrary['library']['db'];

const random = randomFrom(77);
/** Few words that many rows have, many that few have, some that begin alike, and letters outside ASCII. */
const words = [
  ...['a', 'the', 'minister', 'ministry', 'mini', 'đường', '東京', '¶'],
  ...Array.from({ length: 3_000 }, () => `w${Math.floor(random() ** 3 * 3_000)}`),
];

function termsAtRandom(): Uint8Array {
  const field = (most: number) =>
    Array.from({ length: between(random, 0, most) }, () => pick(random, words)).join(' ');
  return termsOf({
    title: field(10),
    lead: field(30),
    text: Array.from({ length: between(random, 1, 4) }, () => `the a ${field(80)}`).join(' '),
    caption: field(5),
    agency: field(1),
    place: field(1),
    related: field(5),
    marked: field(20),
  });
}

/** The rows and places of every term, as FTS5 itself tells them, by term. */
function told(db: Database): Map<string, string[]> {
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.told USING fts5vocab('main', 'article_index', 'instance')",
  );
  const all = new Map<string, string[]>();
  for (const { term, doc, col, offset } of db.prepare('SELECT * FROM temp.told').iterate()) {
    const list = all.get(String(term)) ?? [];
    all.set(String(term), list);
    list.push(`${doc} ${col} ${offset}`);
  }
  return all;
}

/** The same, read from the pages. */
function read(db: Database): Map<string, string[]> {
  const segments = segmentsOf(db, readStructure(db));
  const terms = new Set<string>();
  for (const segment of segments) for (const _ of eachTerm(db, segment, (term) => void terms.add(term)));
  const weights = columnWeights(() => 1);
  const all = new Map<string, string[]>();
  for (const term of terms) {
    const postings = readPostings(db, segments, term);
    const list = [...postings.rows].flatMap((row, index) => {
      const places = noPlaces();
      placesIn(postings, index, weights, places);
      return [...places.at.subarray(0, places.count)].map(
        (place) => `${row} ${columns[columnAt(place)]} ${place % columnSize}`,
      );
    });
    if (list.length > 0) all.set(term, list);
  }
  return all;
}

test('what is read from FTS5’s pages is what FTS5 tells, through adding, changing, deleting and merging', (t) => {
  const { db } = temporaryLibrary(t).library;
  db.exec('PRAGMA synchronous = OFF');
  const rows = new Set<number>();
  let next = 1;
  for (let round = 0; round < 24; round++) {
    transaction(db, () => {
      for (let count = between(random, 1, 90); count > 0; count--) {
        const chance = random();
        const known = chance < 0.35 && rows.size > 0 ? pick(random, [...rows]) : null;
        if (known !== null) removeFromIndex(db, known);
        if (known !== null && chance < 0.15) rows.delete(known);
        else {
          // Numbers of one to five bytes.
          const row = known ?? (random() < 0.02 && next < 1e8 ? next * 7 : next++);
          if (known === null && rows.has(row)) continue;
          addToIndex(db, row, termsAtRandom());
          rows.add(row);
          next = Math.max(next, row + 1);
        }
      }
    });
    // Merges a few pages at a time, so that segments are met that are half merged.
    if (round % 3 === 0) db.exec("INSERT INTO article_index (article_index, rank) VALUES ('merge', -12)");
    if (round % 4 === 0) assert.equal(differences(db), 0);
  }
  db.exec("INSERT INTO article_index (article_index) VALUES ('optimize')");
  assert.equal(differences(db), 0);
  assert.ok(rows.size > 300);
});

/** How many terms are told and read differently. */
function differences(db: Database): number {
  const [a, b] = [told(db), read(db)];
  const terms = new Set([...a.keys(), ...b.keys()]);
  return [...terms].filter((term) => a.get(term)?.join() !== b.get(term)?.join()).length;
}

test('what imports leave behind is merged step by step, and holds the same', (t) => {
  const { db } = temporaryLibrary(t).library;
  for (let row = 1; row <= 12; row++) transaction(db, () => addToIndex(db, row, termsAtRandom()));
  const segments = () => segmentsOf(db, readStructure(db)).length;
  assert.ok(segments() > 1);
  let steps = 0;
  while (settleStep(db)) steps++;
  assert.ok(steps > 0);
  assert.equal(segments(), 1);
  assert.equal(differences(db), 0);
});

test('all terms that begin alike are found, and their postings', (t) => {
  const library = temporaryLibrary(t);
  library.add({ title: 'Minister, ministry, mini', paragraphs: ['The minaret.'] });
  const { db } = library.library;
  const found = segmentsOf(db, readStructure(db)).flatMap((segment) => {
    const all: number[][] = [];
    for (const _ of eachPostings(db, segment, 'mini', (part) => void all.push([...postingsOf(part).rows])));
    return all;
  });
  assert.deepEqual(found, [[1], [1], [1]]);
});

test('a walk over many terms pauses, and goes on where it was', (t) => {
  const { db } = temporaryLibrary(t).library;
  const terms = Array.from({ length: 12_000 }, (_, index) => `w${String(index).padStart(5, '0')}`);
  transaction(db, () => {
    for (let row = 1; row <= 12; row++)
      addToIndex(
        db,
        row,
        termsOf({ text: ['v', 'x', ...terms.slice((row - 1) * 1000, row * 1000)].join(' ') }),
      );
  });
  const rows: number[] = [];
  let pauses = 0;
  for (const segment of segmentsOf(db, readStructure(db)))
    for (const _ of eachPostings(db, segment, 'w', (part) => void rows.push(...postingsOf(part).rows)))
      pauses++;
  assert.ok(pauses > 0);
  assert.deepEqual(
    rows,
    terms.map((_, index) => 1 + Math.floor(index / 1000)),
  );
});

test('a page that was damaged is told as SQLite tells it', async (t) => {
  const library = temporaryLibrary(t);
  library.add({ paragraphs: ['The minister spoke.'] });
  const { db } = library.library;
  db.enableDefensive(false);
  db.exec("UPDATE article_index_data SET block = x'0000ffff' WHERE id > 10");
  assert.equal((await library.refused('search.query', { query: 'minister' })).code, 'library-damaged');
});
