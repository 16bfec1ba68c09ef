/** Average precision of a ranked list of documents: the mean of the precision at each relevant one. */
export function averagePrecision(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  for (const [at, document] of ranked.entries()) if (relevant.has(document)) sum += ++found / (at + 1);
  return sum / relevant.size;
}

/** One over the place of the first relevant document; 0 when there is none. */
export function reciprocalRank(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const at = ranked.findIndex((document) => relevant.has(document));
  return at < 0 ? 0 : 1 / (at + 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
