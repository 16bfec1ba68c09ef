import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Block, BlockKind, ParsedArticle, Part, RemovalReason } from '../../contract/models/article.ts';

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

export type Content = Pick<ParsedArticle, 'text' | 'blocks' | 'parts'>;

/**
 * A body as it travels from the parser to the table, in UTF-8: text, blocks and parts, a NUL between two. Parsers make
 * it, for what the library would do for each article, all questions wait for.
 */
export function packBody({ text, blocks, parts }: Content): Uint8Array {
  return Buffer.from(joined({ text, blocks: packBlocks(blocks), parts: packParts(parts, blocks) }));
}

/** The columns of a packed body, in UTF-8. */
export function splitBody(packed: Uint8Array): Record<keyof Body, Uint8Array> {
  const afterText = packed.indexOf(0);
  const afterBlocks = packed.indexOf(0, afterText + 1);
  return {
    text: packed.subarray(0, afterText),
    blocks: packed.subarray(afterText + 1, afterBlocks),
    parts: packed.subarray(afterBlocks + 1),
  };
}

/** The parts of a packed body. */
export function partsOf(packed: Uint8Array): Part[] {
  const [text = '', , parts = ''] = Buffer.from(packed).toString().split('\0');
  return unpackParts(parts, text);
}

/** Whether something is a packed body that can be unpacked: a parser's word alone is not enough. */
export function isPackedBody(packed: unknown): packed is Uint8Array {
  if (!(packed instanceof Uint8Array) || !isUtf8(packed)) return false;
  const { blocks, parts } = splitBody(packed);
  return areRows(blocks, 'number', 'string') && areRows(parts, 'string');
}

/** Whether bytes are JSON of a list of lists that begin with values of these types. */
function areRows(bytes: Uint8Array, ...types: string[]): boolean {
  try {
    const rows: unknown = JSON.parse(Buffer.from(bytes).toString());
    return (
      Array.isArray(rows) &&
      rows.every((row) => Array.isArray(row) && types.every((type, at) => typeof row[at] === type))
    );
  } catch {
    return false;
  }
}

function joined({ text, blocks, parts }: Body): string {
  return `${text}\0${blocks}\0${parts}`;
}

/** SHA-256 of an article's stored content, in hexadecimal. */
export function bodyHash(body: Body | Uint8Array): string {
  return hash('sha256', body instanceof Uint8Array ? body : joined(body));
}
