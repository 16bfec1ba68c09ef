import { mends, type Piece } from './editorial.ts';
import { isHard } from './sense.ts';
import type { Token } from './tokens.ts';

/**
 * One step of an alignment. same and other: piece `i` stands for token `j`; added: piece `i` is not in the source;
 * missing: token `j` is not in the quotation; stands: piece `i` (an ellipsis, a bracket) stands for tokens `j` to `until`.
 */
export type Step =
  | { step: 'same' | 'other'; i: number; j: number }
  | { step: 'added'; i: number; j: number }
  | { step: 'missing'; i: number; j: number }
  | { step: 'stands'; i: number; j: number; until: number };

/** Beyond so many comparisons what differs is not looked at word by word. */
const mostCells = 4_000_000;
/** A bracket stands for at most so many tokens. */
const longestReplaced = 12;

/** Costs: a changed word is cheaper than one added and one missing; what an editor may do costs next to nothing. */
const cost = { sign: 0.6, word: 1, similar: 0.7, otherSign: 0.9, unlike: 1.7, ellipsis: 0.01, bracket: 0.05 };
const perToken = 0.0001;

/** The cheapest way to read pieces as tokens (edit distance; ellipses and brackets stand for tokens), in order. */
export function align(pieces: readonly Piece[], source: readonly Token[]): Step[] {
  let before = 0;
  const same = (i: number, j: number) => {
    const [piece, token] = [pieces[i], source[j]];
    return piece !== undefined && token !== undefined && matches(piece, token);
  };
  while (same(before, before)) before++;
  let after = 0;
  while (
    after < Math.min(pieces.length, source.length) - before &&
    same(pieces.length - 1 - after, source.length - 1 - after)
  )
    after++;
  const middle = alignMiddle(
    pieces.slice(before, pieces.length - after),
    source.slice(before, source.length - after),
  );
  return [
    ...Array.from({ length: before }, (_, at): Step => ({ step: 'same', i: at, j: at })),
    ...middle.map((step): Step => {
      const moved = { ...step, i: step.i + before, j: step.j + before };
      return moved.step === 'stands' ? { ...moved, until: moved.until + before } : moved;
    }),
    ...Array.from({ length: after }, (_, at): Step => {
      const [i, j] = [pieces.length - after + at, source.length - after + at];
      return { step: 'same', i, j };
    }),
  ];
}

/** Whether a piece is a token, but for typography. */
export function matches(piece: Piece, token: Token): boolean {
  if (piece.kind === 'token') {
    const { form } = piece.token;
    return form === token.form || (piece.free && sameButFirst(form, token.form));
  }
  if (piece.kind === 'mended') return token.kind === 'word' && mends(piece, token.form);
  return piece.kind === 'ellipsis' && piece.bare && token.kind === 'ellipsis';
}

/** Whether two words differ in the case of their first letter only. */
export function sameButFirst(one: string, other: string): boolean {
  const [a = ''] = one;
  const [b = ''] = other;
  return one.slice(a.length) === other.slice(b.length) && a.toLowerCase() === b.toLowerCase();
}

function alignMiddle(pieces: readonly Piece[], source: readonly Token[]): Step[] {
  const [n, m] = [pieces.length, source.length];
  if (n === 0 || m === 0 || n * m > mostCells) return apart(pieces, m);
  const width = m + 1;
  const costs = new Float64Array((n + 1) * width);
  /** For an ellipsis or a bracket: where the tokens that it stands for begin, plus one; 0 where it stands for none here. */
  const origins = new Int32Array((n + 1) * width);
  const hard = source.map(isHard);
  for (let j = 1; j <= m; j++) costs[j] = (costs[j - 1] ?? 0) + weight(source[j - 1]);
  for (let i = 1; i <= n; i++) {
    const piece = pieces[i - 1];
    if (!piece) break;
    const row = i * width;
    const above = row - width;
    const own = piece.kind === 'token' ? weight(piece.token) : cost.word;
    let cheapest = 0;
    for (let j = 0; j <= m; j++) {
      let best = (costs[above + j] ?? 0) + own;
      if (j > 0) {
        const token = source[j - 1];
        best = Math.min(best, (costs[row + j - 1] ?? 0) + weight(token));
        if (token) best = Math.min(best, (costs[above + j - 1] ?? 0) + replacing(piece, token));
      }
      if (piece.kind === 'ellipsis') {
        const rest = (at: number) => (costs[above + at] ?? 0) - at * perToken;
        if (rest(j) <= rest(cheapest)) cheapest = j;
        const standing = rest(cheapest) + j * perToken + cost.ellipsis;
        if (standing < best) [best, origins[row + j]] = [standing, cheapest + 1];
      } else if (piece.kind === 'bracket') {
        for (let from = j; from >= 0 && from >= j - longestReplaced; from--) {
          const standing = (costs[above + from] ?? 0) + cost.bracket + (j - from) * perToken;
          if (standing < best) [best, origins[row + j]] = [standing, from + 1];
          if (hard[from - 1]) break;
        }
      }
      costs[row + j] = best;
    }
  }
  return walkBack(pieces, source, costs, origins);
}

function walkBack(
  pieces: readonly Piece[],
  source: readonly Token[],
  costs: Float64Array,
  origins: Int32Array,
): Step[] {
  const width = source.length + 1;
  const steps: Step[] = [];
  let [i, j] = [pieces.length, source.length];
  const near = (one: number, other: number) => Math.abs(one - other) < 1e-9;
  while (i > 0 || j > 0) {
    const here = costs[i * width + j] ?? 0;
    const piece = pieces[i - 1];
    const token = source[j - 1];
    const origin = i > 0 ? (origins[i * width + j] ?? 0) : 0;
    const diagonal = costs[(i - 1) * width + j - 1] ?? 0;
    if (origin > 0) {
      steps.push({ step: 'stands', i: --i, j: origin - 1, until: j });
      j = origin - 1;
    } else if (i > 0 && j > 0 && piece && token && near(here, diagonal + replacing(piece, token))) {
      steps.push({ step: matches(piece, token) ? 'same' : 'other', i: --i, j: --j });
    } else if (j > 0 && near(here, (costs[i * width + j - 1] ?? 0) + weight(token))) {
      steps.push({ step: 'missing', i, j: --j });
    } else steps.push({ step: 'added', i: --i, j });
  }
  return steps.reverse();
}

/** Nothing in common, or too much to compare. */
function apart(pieces: readonly Piece[], m: number): Step[] {
  const added = pieces.map((piece, i): Step => {
    const stands = piece.kind === 'ellipsis' || piece.kind === 'bracket';
    return stands && m === 0 ? { step: 'stands', i, j: 0, until: 0 } : { step: 'added', i, j: 0 };
  });
  const missing = Array.from({ length: m }, (_, j): Step => ({ step: 'missing', i: pieces.length, j }));
  // An ellipsis alone stands for all that is left.
  const [only, ...others] = pieces;
  if (m > 0 && only?.kind === 'ellipsis' && others.length === 0)
    return [{ step: 'stands', i: 0, j: 0, until: m }];
  return [...added, ...missing];
}

function weight(token: Token | undefined): number {
  return token?.kind === 'word' || token?.kind === 'number' ? cost.word : cost.sign;
}

function replacing(piece: Piece, token: Token): number {
  if (matches(piece, token)) return 0;
  if (piece.kind !== 'token') return cost.unlike;
  const words = [piece.token, token].filter(({ kind }) => kind === 'word' || kind === 'number').length;
  if (words === 1) return cost.unlike;
  if (words === 0) return cost.otherSign;
  return bare(piece.token.form) === bare(token.form) ? cost.similar : cost.word;
}

/** A word without case and marks. */
export function bare(form: string): string {
  return form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
