import type { DatabaseSync } from 'node:sqlite';
import type { ImageId } from '../../contract/ids.ts';
import { statements } from '../db/statements.ts';
import type { StoredImage } from '../export/block-html.ts';

const sql = {
  insert: 'INSERT OR IGNORE INTO note_image (id, media_type, bytes) VALUES (?, ?, ?)',
  get: 'SELECT media_type, bytes FROM note_image WHERE id = ?',
} as const;

/** Keeps an image under its hash; the same image is kept once. */
export function insertImage(db: DatabaseSync, id: ImageId, { mediaType, bytes }: StoredImage): void {
  statements(db, sql).insert.run(id, mediaType, bytes);
}

/** An image's bytes, or null. */
export function readImage(db: DatabaseSync, id: ImageId): StoredImage | null {
  const row = statements(db, sql).get.get(id);
  const bytes = row?.['bytes'];
  return row && bytes instanceof Uint8Array ? { mediaType: String(row['media_type']), bytes } : null;
}
