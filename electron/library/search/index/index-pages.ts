import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { statements } from '../../db/statements.ts';

/** A row of FTS5's table of pages is a page. */
const sql = {
  page: 'SELECT block FROM article_index_data WHERE id = ?',
  pages: 'SELECT id, block FROM article_index_data WHERE id BETWEEN ? AND ? ORDER BY id',
} as const;

/** Where the structure stands; a segment's pages stand from `id * 2 ** 37` on, its tombstones 2 ** 53 behind. */
const structureId = 10;
const segmentSize = 2 ** 37;
const tombstones = 1n << 53n;

/** What the numbers of the index's segments are now: as long as these bytes are the same, so is the index. */
export function readStructure(db: DatabaseSync): Uint8Array {
  return pageAt(db, structureId);
}

export function tombstonePage(db: DatabaseSync, segment: number, number: number): Uint8Array {
  return pageAt(db, tombstones + (BigInt(segment) << 37n) + BigInt(number));
}

function pageAt(db: DatabaseSync, id: number | bigint): Uint8Array {
  const block = statements(db, sql).page.get(id)?.['block'];
  if (!(block instanceof Uint8Array)) throw damaged();
  return block;
}

/** Reads pages of a segment; those that follow each other at half of what each takes alone. */
export interface PageReader {
  at(number: number): Uint8Array;
  close(): void;
}

/** `lastPage`: of the segment of that number. */
export function pageReader(db: DatabaseSync, id: number, lastPage: number): PageReader {
  const first = id * segmentSize;
  let following: ReturnType<StatementSync['iterate']> | null = null;
  let next = -1;
  const close = () => {
    following?.return?.();
    following = null;
  };
  return {
    at(number) {
      const isNext = number === next;
      next = number + 1;
      if (!isNext) {
        close();
        return pageAt(db, first + number);
      }
      following ??= statements(db, sql).pages.iterate(first + number, first + lastPage);
      const { value, done } = following.next();
      const block = done || value['id'] !== first + number ? null : value['block'];
      if (!(block instanceof Uint8Array)) throw damaged();
      return block;
    },
    close,
  };
}

/** Thrown as SQLite would (11, CORRUPT), for dispatch to say that the library is damaged. */
export function damaged(): Error {
  return Object.assign(new Error('a page of the index does not read'), { errcode: 11 });
}
