import type { Span } from '../models/span.ts';
import type { DifferenceKind, QuotationDifference } from '../models/verification.ts';
import { bare, type Step } from './align.ts';
import type { Piece } from './editorial.ts';
import { isNegation, isNumber, isUnit } from './sense.ts';
import type { Token } from './tokens.ts';

interface Group {
  mine: Piece[];
  theirs: Token[];
  quoted: Span;
  source: Span;
  turned: boolean;
}

/** The differences of an alignment, neighbours together. `turned`: ellipses that take a negation away. */
export function differencesOf(
  steps: readonly Step[],
  pieces: readonly Piece[],
  source: readonly Token[],
  turned: ReadonlySet<Step>,
): QuotationDifference[] {
  const groups: Group[] = [];
  let open: Step[] = [];
  const close = () => {
    if (open.length > 0) groups.push(groupOf(open, pieces, source, turned));
    open = [];
  };
  for (const step of steps) {
    if (turned.has(step)) {
      close();
      open = [step];
      close();
    } else if (step.step === 'same' || step.step === 'stands') close();
    else open.push(step);
  }
  close();
  return groups.map((group, at) => ({
    quoted: group.quoted,
    source: group.source,
    kind: kindOf(group, [groups[at - 1], groups[at + 1]]),
  }));
}

function groupOf(
  steps: readonly Step[],
  pieces: readonly Piece[],
  source: readonly Token[],
  turned: ReadonlySet<Step>,
): Group {
  const [first] = steps;
  const mine = steps.flatMap((step) => (step.step === 'missing' ? [] : (pieces[step.i] ?? [])));
  const theirs = steps.flatMap((step) => {
    if (step.step === 'added') return [];
    return step.step === 'stands' ? source.slice(step.j, step.until) : (source[step.j] ?? []);
  });
  const before = pieces[(first?.i ?? 0) - 1];
  const next = pieces[first?.i ?? 0];
  const place = before ? spanOf(before)[1] : next ? spanOf(next)[0] : 0;
  const gap = source[(first?.j ?? 0) - 1]?.end ?? source[0]?.start ?? 0;
  return {
    mine,
    theirs,
    quoted: around(mine.map(spanOf), place),
    source: around(
      theirs.map(({ start, end }): Span => [start, end]),
      gap,
    ),
    turned: first !== undefined && turned.has(first),
  };
}

function spanOf(piece: Piece): Span {
  return piece.kind === 'token' ? [piece.token.start, piece.token.end] : piece.span;
}

/** From the first span to the last; an empty one at `place` when there are none. */
function around(spans: readonly Span[], place: number): Span {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? [first[0], last[1]] : [place, place];
}

function kindOf(group: Group, neighbours: readonly (Group | undefined)[]): DifferenceKind {
  const mine = tokensOf(group);
  const { theirs } = group;
  const all = [...mine, ...theirs];
  if (group.turned || countOf(mine, isNegation) !== countOf(theirs, isNegation)) return 'negation';
  if (sameForms(mine, theirs)) return 'order';
  if (neighbours.some((other) => other && crossed(group, other))) return 'order';
  const changed = (test: (token: Token) => boolean) =>
    formsOf(mine.filter(test)) !== formsOf(theirs.filter(test));
  if (changed((token) => isNumber(token) && !isUnit(token))) return 'number';
  if (changed(isUnit)) return 'unit';
  if (all.every(({ kind }) => kind !== 'word' && kind !== 'number')) return 'punctuation';
  if (theirs.length === 0) return 'added';
  if (mine.length === 0) return 'left-out';
  const [one, other] = [mine, theirs].map((tokens) => tokens.map(({ form }) => form).join(' '));
  if (one?.toLowerCase() === other?.toLowerCase()) return 'case';
  if (bare(one ?? '') === bare(other ?? '')) return 'tone';
  return all.some(isName) && all.every((token) => token.kind !== 'word' || isName(token)) ? 'name' : 'word';
}

function tokensOf({ mine }: Group): Token[] {
  return mine.flatMap((piece) => (piece.kind === 'token' ? piece.token : []));
}

function countOf(tokens: readonly Token[], test: (token: Token) => boolean): number {
  return tokens.filter(test).length;
}

function formsOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ form }) => form.toLowerCase())
    .sort()
    .join(' ');
}

/** The same words on both sides, in another order. */
function sameForms(mine: readonly Token[], theirs: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]) => formsOf(tokens.filter(({ kind }) => kind !== 'sign'));
  return mine.length > 1 && words(mine) === words(theirs);
}

/** What one place lost stands at the other. */
function crossed(one: Group, other: Group): boolean {
  const [mine, theirs] = [tokensOf(one), tokensOf(other)];
  return (
    mine.length + one.theirs.length > 0 &&
    formsOf(mine) === formsOf(other.theirs) &&
    formsOf(theirs) === formsOf(one.theirs) &&
    formsOf(mine) !== formsOf(one.theirs)
  );
}

function isName({ kind, form }: Token): boolean {
  const [first = ''] = form;
  return kind === 'word' && first !== first.toLowerCase();
}
