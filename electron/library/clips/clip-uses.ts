import type { DatabaseSync } from 'node:sqlite';
import { ClipId, NoteId } from '../../contract/ids.ts';
import type { ClipUse } from '../../contract/models/clip.ts';
import { statements } from '../db/statements.ts';

const sql = {
  notes: `SELECT note.id, note.title, note.state, note.binned_at FROM clip_use JOIN note ON note.seq = clip_use.note
    WHERE clip_use.clip = ? ORDER BY note.binned_at IS NOT NULL, note.saved_at DESC`,
  clips: `SELECT clip FROM clip_use JOIN note ON note.seq = clip_use.note WHERE note.id = ? ORDER BY clip`,
} as const;

/** So much of a block (UTF-16 units) is shown of where a clip is used. */
const excerptLength = 160;

/** The clips that a note uses. */
export function clipsUsedBy(db: DatabaseSync, note: NoteId): ClipId[] {
  return statements(db, sql)
    .clips.all(note)
    .flatMap((row) => ClipId.safeParse(row['clip']).data ?? []);
}

/** The notes that use a clip, with the text of every block in which they do; those in the bin last. */
export function usesOf(db: DatabaseSync, clip: ClipId): ClipUse[] {
  return statements(db, sql)
    .notes.all(clip)
    .map((row) => ({
      note: NoteId.parse(row['id']),
      title: String(row['title']),
      binned: row['binned_at'] !== null,
      places: placesIn(JSON.parse(String(row['state'])), clip),
    }));
}

interface StoredNode {
  clip?: unknown;
  text?: unknown;
  children?: unknown;
}

/**
 * The text of each block that uses a clip, once for each use: a node that names the clip, whatever its type, is one, and
 * the citation inside a quotation is the quotation's own.
 */
export function placesIn(state: unknown, clip: ClipId): string[] {
  const places: string[] = [];
  const look = (value: unknown, block: StoredNode | null): void => {
    const node = asNode(value);
    if (!node) return;
    if (node.clip === clip) {
      places.push(
        textOf(block ?? node)
          .trim()
          .slice(0, excerptLength),
      );
      return;
    }
    const children = Array.isArray(node.children) ? node.children : [];
    const inline = children.some((child) => typeof asNode(child)?.text === 'string');
    for (const child of children) look(child, inline ? node : null);
  };
  look(asNode(state) && (state as { root?: unknown }).root, null);
  return places;
}

function textOf(node: StoredNode): string {
  if (typeof node.text === 'string') return node.text;
  return Array.isArray(node.children)
    ? node.children.map((child) => (asNode(child) ? textOf(asNode(child) ?? {}) : '')).join('')
    : '';
}

function asNode(value: unknown): StoredNode | null {
  return typeof value === 'object' && value !== null ? value : null;
}
