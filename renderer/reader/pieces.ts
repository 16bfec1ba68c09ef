import type { Article, Block, RemovalReason } from '../../electron/contract/models/article.ts';

/** Something that was read: it stands in the article as a block, or was left out of it for a reason. */
export interface Piece {
  part: number;
  kind: Block['kind'];
  text: string;
  removed: RemovalReason | null;
  /** Signs that were taken out of its text. */
  signs: string[];
}

/** Everything that was read, in reading order: what stands in the article and what was left out of it. */
export function piecesOf({ blocks, removed }: Pick<Article, 'blocks' | 'removed'>): Piece[] {
  const pieces = new Map<number, Piece>();
  for (const { part, kind, text } of blocks) pieces.set(part, { part, kind, text, removed: null, signs: [] });
  const signs = removed.filter(({ reason }) => reason === 'noise-character');
  for (const { part, reason, text } of removed)
    if (reason !== 'noise-character')
      pieces.set(part, { part, kind: 'paragraph', text, removed: reason, signs: [] });
  // A sign whose part is not shown (the headline's) has nothing to stand beside.
  for (const { part, text } of signs) pieces.get(part)?.signs.push(text);
  return [...pieces.values()].sort((a, b) => a.part - b.part);
}

/** What was left out, by reason, in the order in which the reasons first appear. */
export function removalsByReason(removed: Article['removed']): [RemovalReason, Article['removed']][] {
  return [...Map.groupBy(removed, ({ reason }) => reason)];
}
