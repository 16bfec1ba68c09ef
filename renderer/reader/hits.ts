import type { ArticleHits } from '../../electron/contract/models/search.ts';
import type { Span } from '../../electron/contract/models/span.ts';

/** A word of the query, or the words of a phrase, in the open article: in its title, or in the block of that index. */
export interface Hit {
  block: number | 'title';
  spans: readonly Span[];
}

/** The hits in reading order. */
export function hitsOf({ title, blocks }: ArticleHits): Hit[] {
  const inBlocks = [...blocks].sort((a, b) => a.block - b.block);
  return [
    ...title.map((spans) => ({ block: 'title' as const, spans })),
    ...inBlocks.flatMap(({ block, hits }) => hits.map((spans) => ({ block, spans }))),
  ];
}
