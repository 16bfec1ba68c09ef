import type { BlockKind, Part, RemovalReason } from '../../contract/models/article.ts';
import { leftOut, partOf } from '../parts.ts';

/** Collects the paragraphs, lists and tables of a stream of text. */
export interface PartBuilder {
  add: (text: string) => void;
  hide: (text: string) => void;
  endParagraph: (kind: BlockKind) => void;
  endCell: () => void;
  endRow: () => void;
  finish: (kind: BlockKind) => Part[];
}

/** `removed`: why all of it stands outside the article, or null. */
export function buildParts(removed: RemovalReason | null): PartBuilder {
  const parts: Part[] = [];
  let text = '';
  let hidden = '';
  let cells: string[] = [];
  let rows: string[][] = [];

  function push(kind: BlockKind, told: string): void {
    if (removed) parts.push(leftOut(removed, told));
    else parts.push(partOf(kind, told));
  }
  function endTable(): void {
    const told = rows.filter((row) => row.some((cell) => cell !== ''));
    rows = [];
    if (told.every((row) => row.length <= 1)) for (const [cell = ''] of told) push('paragraph', cell);
    else push('table', told.map((row) => row.join(' | ')).join('\n'));
  }
  function endParagraph(kind: BlockKind): void {
    if (hidden.trim() !== '') parts.push(leftOut('hidden', hidden.trim()));
    hidden = '';
    const told = text.trim();
    text = '';
    if (told === '') return;
    if (rows.length > 0) endTable();
    const last = parts.at(-1);
    if (kind !== 'list' || removed) {
      for (const line of told.split('\n')) if (line.trim() !== '') push(kind, line.trim());
    } else if (last?.kind === 'list' && !last.removed) last.text += `\n${told.replace(/\s+/g, ' ')}`;
    else push('list', told.replace(/\s+/g, ' '));
  }
  return {
    add: (found) => {
      text += found;
    },
    hide: (found) => {
      hidden += found;
    },
    endParagraph,
    endCell: () => {
      cells.push(text.replace(/\s+/g, ' ').trim());
      text = '';
    },
    endRow: () => {
      if (cells.length > 0) rows.push(cells);
      cells = [];
    },
    finish: (kind) => {
      if (cells.length > 0) rows.push(cells);
      cells = [];
      endParagraph(kind);
      if (rows.length > 0) endTable();
      return parts;
    },
  };
}
