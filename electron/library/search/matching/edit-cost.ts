/**
 * What it costs to turn one folded word into another, in typing mistakes: two letters that changed places cost less than
 * one too many, a doubled letter less still, and a wrong first letter more, for hardly anybody mistypes that one
 * (optimal string alignment).
 */
export function editCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const costs = new Float64Array((typed.length + 1) * width);
  for (let t = 0; t <= typed.length; t++) {
    for (let m = 0; m <= meant.length; m++) {
      const at = t * width + m;
      if (t === 0 && m === 0) continue;
      let least = Number.POSITIVE_INFINITY;
      if (t > 0) least = Math.min(least, (costs[at - width] ?? 0) + letterCost(typed, t - 1));
      if (m > 0) least = Math.min(least, (costs[at - 1] ?? 0) + letterCost(meant, m - 1));
      if (t > 0 && m > 0) {
        const same = typed[t - 1] === meant[m - 1];
        const first = t === 1 && m === 1 ? wrongStart : 0;
        least = Math.min(least, (costs[at - width - 1] ?? 0) + (same ? 0 : 1 + first));
        if (t > 1 && m > 1 && typed[t - 1] === meant[m - 2] && typed[t - 2] === meant[m - 1])
          least = Math.min(least, (costs[at - 2 * width - 2] ?? 0) + swapped);
      }
      costs[at] = least;
    }
  }
  return costs[costs.length - 1] ?? 0;
}

const swapped = 0.7;
const doubled = 0.5;
const wrongStart = 0.5;

/** The cost of a letter that is missing on the other side. */
function letterCost(word: string, at: number): number {
  if (at === 0) return 1 + wrongStart;
  return word[at] === word[at - 1] ? doubled : 1;
}
