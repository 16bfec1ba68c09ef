import type { AllowedChange } from '../models/verification.ts';
import { type Step, sameButFirst } from './align.ts';
import type { Piece } from './editorial.ts';
import { type Token, withNewTones, withOneApostrophe, withoutInvisible, withoutLigatures } from './tokens.ts';

interface Texts {
  quoted: string;
  source: string;
}

/** The kinds of changes between pieces and the tokens that they stand for or are the same as. */
export function allowedIn(
  steps: readonly Step[],
  pieces: readonly Piece[],
  source: readonly Token[],
  texts: Texts,
): Set<AllowedChange> {
  const allowed = new Set<AllowedChange>();
  let before: [Token, Token] | null = null;
  for (const step of steps) {
    const piece = pieces[step.i];
    const token = source[step.j];
    if (step.step === 'stands' && piece && piece.kind !== 'token')
      allowed.add(piece.kind === 'ellipsis' ? 'shortened' : 'inserted');
    if (step.step === 'same' && piece?.kind === 'mended') allowed.add('inserted');
    if (step.step === 'same' && piece?.kind === 'ellipsis' && token?.raw !== textAt(texts.quoted, piece.span))
      allowed.add('ellipsis');
    if (step.step !== 'same' || piece?.kind !== 'token' || !token) {
      before = null;
      continue;
    }
    for (const change of changesOf(piece.token, token)) allowed.add(change);
    if (before && gap(texts.quoted, before[0], piece.token) !== gap(texts.source, before[1], token))
      allowed.add('spaces');
    before = [piece.token, token];
  }
  return allowed;
}

function textAt(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(start, end);
}

function gap(text: string, before: Token, after: Token): string {
  return text.slice(before.end, after.start);
}

function changesOf(mine: Token, theirs: Token): AllowedChange[] {
  if (mine.raw === theirs.raw) return [];
  if (mine.kind === 'quote') return ['quotation-marks'];
  if (mine.kind === 'dash') return ['dashes'];
  if (mine.kind === 'ellipsis') return ['ellipsis'];
  const changes: AllowedChange[] = [];
  let [a, b] = [mine.raw, theirs.raw];
  for (const [change, undo] of steps) {
    const [c, d] = [undo(a), undo(b)];
    if (a !== b && (c === d || (c === a) !== (d === b))) changes.push(change);
    [a, b] = [c, d];
    if (a === b) return changes;
  }
  return sameButFirst(a, b) ? [...changes, 'first-letter'] : changes;
}

const steps: readonly (readonly [AllowedChange, (text: string) => string])[] = [
  ['hyphenation', withoutInvisible],
  ['ligatures', withoutLigatures],
  ['normalisation', (text) => text.normalize('NFC')],
  ['quotation-marks', withOneApostrophe],
  ['tone-placement', withNewTones],
];
