/**
 * The columns of a table in parts of its width, 1 in all, as the analyst set them; null where nobody did, or not for so
 * many columns: then each is as wide as its words need.
 */
export function columnShares(
  { widths }: { widths: readonly number[] | null },
  columns: number,
): readonly number[] | null {
  if (widths?.length !== columns) return null;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}
