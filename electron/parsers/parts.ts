import type { BlockKind, Removal, RemovalReason } from '../contract/models.ts';

/** A block in the making: it has no place in the canonical text yet. */
export interface Part {
  kind: BlockKind;
  text: string;
}

/** What the steps of a parser hand on: the parts that stay, in reading order, and what was left out. */
export interface Sorted {
  parts: Part[];
  removed: Removal[];
}

export function removal(reason: RemovalReason, text: string): Removal {
  return { reason, text };
}
