import { hash } from 'node:crypto';
import type { Block, BlockKind, Part, RemovalReason } from '../../contract/models/article.ts';

/** An article's content as `article_body` keeps it. */
export interface Body {
  text: string;
  blocks: string;
  parts: string;
}

/** Blocks inside the text are stored by their place alone, the others by their text. */
type PackedBlock =
  | [part: number, kind: BlockKind, start: number, end: number]
  | [part: number, kind: BlockKind, text: string];
/** A part whose text stands in the article's text is stored by its place there. */
type PackedPart = [
  kind: Part['kind'],
  text: string | [start: number, end: number],
  removed?: RemovalReason | null,
  signs?: Part['signs'],
];

export function packBlocks(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map(
      ({ part, kind, text, start, end }): PackedBlock =>
        start === null || end === null ? [part, kind, text] : [part, kind, start, end],
    ),
  );
}

export function unpackBlocks(blocks: string, text: string): Block[] {
  return (JSON.parse(blocks) as PackedBlock[]).map((block) =>
    block.length === 4
      ? {
          part: block[0],
          kind: block[1],
          text: text.slice(block[2], block[3]),
          start: block[2],
          end: block[3],
        }
      : { part: block[0], kind: block[1], text: block[2], start: null, end: null },
  );
}

/** `blocks` are those that stand in the article now; one with signs put back has other words than its part. */
export function packParts(parts: readonly Part[], blocks: readonly Block[]): string {
  const places: [number, number][] = [];
  for (const { part, start, end } of blocks) {
    if (start !== null && end !== null && end - start === parts[part]?.text.length)
      places[part] = [start, end];
  }
  return JSON.stringify(
    parts.map(({ kind, text, removed, signs }, index): PackedPart => {
      const where = places[index] ?? text;
      if (signs) return [kind, where, removed, signs];
      return removed === null ? [kind, where] : [kind, where, removed];
    }),
  );
}

export function unpackParts(parts: string, text: string): Part[] {
  return (JSON.parse(parts) as PackedPart[]).map(([kind, where, removed = null, signs]) => ({
    kind,
    text: typeof where === 'string' ? where : text.slice(where[0], where[1]),
    removed,
    ...(signs ? { signs } : {}),
  }));
}

/** SHA-256 of an article's stored content, in hexadecimal. */
export function bodyHash({ text, blocks, parts }: Body): string {
  return hash('sha256', `${text}\0${blocks}\0${parts}`);
}
