/** Where a part is drawn in a pane: its upper and lower edge in px of the scrolled content. */
export interface DrawnPart {
  part: number;
  top: number;
  bottom: number;
}

/** A pane that scrolls, with the parts that are drawn in it, in reading order. */
export interface Pane {
  parts: readonly DrawnPart[];
  /** How far it can be scrolled, in px. */
  most: number;
}

/**
 * How far `to` has to be scrolled to show the same place as `from` at `scrolled` px: parts that both panes show lie
 * side by side, and between them the way is shared out evenly.
 */
export function matchingScroll(from: Pane, to: Pane, scrolled: number): number {
  const inTo = new Map(to.parts.map((one) => [one.part, one]));
  const knots: [number, number][] = [[0, 0]];
  const add = (x: number, y: number) => {
    const [lastX, lastY] = knots.at(-1) ?? [0, 0];
    if (x > lastX && x < from.most && y >= lastY) knots.push([x, Math.min(y, to.most)]);
  };
  for (const one of from.parts) {
    const other = inTo.get(one.part);
    if (!other) continue;
    add(one.top, other.top);
    add(one.bottom, other.bottom);
  }
  knots.push([from.most, to.most]);
  const after = knots.findIndex(([x]) => x >= scrolled);
  const [endX, endY] = knots[after < 0 ? knots.length - 1 : after] ?? [0, 0];
  const [startX, startY] = knots[Math.max(0, after - 1)] ?? [0, 0];
  if (after < 0 || endX === startX) return Math.min(endY, to.most);
  return startY + ((scrolled - startX) / (endX - startX)) * (endY - startY);
}
