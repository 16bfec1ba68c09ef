import type { Span } from '../models/span.ts';
import { isHard } from './sense.ts';
import type { Token } from './tokens.ts';

/** What a quotation is made of: words as they stand, and what its editor put there instead of the source's. */
export type Piece =
  /** `free`: the case of its first letter is not compared. */
  | { kind: 'token'; token: Token; free: boolean }
  /** A word with letters in brackets, as "[T]he" and "develop[ed]". */
  | { kind: 'mended'; before: string; inner: string; after: string; span: Span }
  /** Stands for any words; `bare`: it may be the source's own. */
  | { kind: 'ellipsis'; span: Span; bare: boolean }
  /** Stands for a few words, or for none. */
  | { kind: 'bracket'; span: Span };

/** Longer than this between brackets is no insertion. */
const longestInsertion = 24;

/** The pieces of a quotation. Brackets that the source has too, or that hold what they must not, are plain words. */
export function piecesOf(quoted: readonly Token[], source: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  const literal = source.some(({ form }) => form === '[');
  let start = true;
  for (let at = 0; at < quoted.length; ) {
    const token = quoted[at];
    if (!token) break;
    const ellipsis = ellipsisAt(quoted, at);
    const close = ellipsis || literal ? -1 : bracketEnd(quoted, at);
    if (ellipsis) {
      pieces.push({ kind: 'ellipsis', span: ellipsis.span, bare: ellipsis.length === 1 });
      at += ellipsis.length;
      start = true;
    } else if (close > 0) {
      const [piece, next] = bracketPiece(quoted, at, close, pieces);
      pieces.push(piece);
      at = next;
      if (piece.kind === 'mended') start = false;
    } else {
      pieces.push({ kind: 'token', token, free: start && token.kind === 'word' });
      if (token.kind === 'word' || token.kind === 'number') start = false;
      at++;
    }
  }
  return pieces;
}

const ellipsisBrackets: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>' };

function ellipsisAt(tokens: readonly Token[], at: number): { span: Span; length: 1 | 3 } | null {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.kind === 'ellipsis') return { span: [first.start, first.end], length: 1 };
  if (!first || second?.kind !== 'ellipsis' || !third) return null;
  return ellipsisBrackets[first.form] === third.form ? { span: [first.start, third.end], length: 3 } : null;
}

/** The index of the bracket that closes an insertion; −1 when none begins here or it may not be one. */
function bracketEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.form !== '[') return -1;
  for (let end = at + 1; end < Math.min(tokens.length, at + longestInsertion); end++) {
    const token = tokens[end];
    if (!token || token.form === '[' || isHard(token)) return -1;
    if (token.form === ']') return end > at + 1 ? end : -1;
  }
  return -1;
}

/** The piece of a bracket and where the tokens go on; what it is attached to is taken back from `pieces`. */
function bracketPiece(
  tokens: readonly Token[],
  at: number,
  close: number,
  pieces: Piece[],
): [Piece, next: number] {
  const [from, to] = [tokens[at]?.start ?? 0, tokens[close]?.end ?? 0];
  const inner = tokens[at + 1];
  if (close === at + 2 && inner?.kind === 'word') {
    const last = pieces.at(-1);
    const before =
      last?.kind === 'token' && last.token.kind === 'word' && last.token.end === from ? last : null;
    const next = tokens[close + 1];
    const after = next?.kind === 'word' && next.start === to ? next : null;
    if (before || after) {
      if (before) pieces.pop();
      const span: Span = [before?.token.start ?? from, after?.end ?? to];
      const letters = { before: before?.token.form ?? '', inner: inner.form, after: after?.form ?? '' };
      return [{ kind: 'mended', ...letters, span }, close + (after ? 2 : 1)];
    }
  }
  return [{ kind: 'bracket', span: [from, to] }, close + 1];
}

/** Endings that turn a word round. */
const negatingEnding = /^(?:less|n't|free)/;

/** Whether a word with letters in brackets is the source's: its case changed, or its end completed. */
export function mends({ before, inner, after }: Extract<Piece, { kind: 'mended' }>, word: string): boolean {
  const whole = before + inner + after;
  if (whole.toLowerCase() === word.toLowerCase()) return word.startsWith(before) && word.endsWith(after);
  return (
    after === '' &&
    before.length > 1 &&
    inner.length < 5 &&
    !negatingEnding.test(inner) &&
    word.startsWith(before) &&
    word.length - before.length < 5 &&
    !negatingEnding.test(word.slice(before.length))
  );
}
