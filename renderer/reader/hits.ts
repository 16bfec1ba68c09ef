import type { ArticleHits } from '../../electron/contract/models/search.ts';
import type { Span } from '../../electron/contract/models/span.ts';

/** One marked place of the open article, in reading order: in its title, or in the block of that index. */
export interface Hit {
  block: number | 'title';
  span: Span;
}

/** The hits in reading order. */
export function hitsOf({ title, blocks }: ArticleHits): Hit[] {
  const inBlocks = [...blocks].sort((a, b) => a.block - b.block);
  return [
    ...title.map((span) => ({ block: 'title' as const, span })),
    ...inBlocks.flatMap(({ block, marks }) => marks.map((span) => ({ block, span }))),
  ];
}
