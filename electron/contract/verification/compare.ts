import type { AllowedChange, Comparison, LeftOut } from '../models/verification.ts';
import { align, type Step } from './align.ts';
import { allowedIn } from './allowed.ts';
import { differencesOf } from './differences.ts';
import { type Piece, piecesOf } from './editorial.ts';
import { cutTurns } from './excerpt.ts';
import { readBoth } from './hyphenation.ts';
import { isNegation } from './sense.ts';
import type { Token } from './tokens.ts';

type Stands = Extract<Step, { step: 'stands' }>;
interface Texts {
  quoted: string;
  source: string;
}

/**
 * Compares the words of a quotation with its passage. `excerpt`: an inline quotation may begin later and end earlier
 * than its passage, where that takes no negation, figure or unit off what it quotes.
 */
export function compareQuotation(quoted: string, source: string, excerpt = false): Comparison {
  if (quoted === source) return { state: 'verbatim', allowed: [], differences: [], leftOut: [] };
  const texts = { quoted, source };
  const { mine, theirs, joined } = readBoth(quoted, source);
  const [a, b] = [core(mine), core(theirs)];
  const strict = compareTokens(a.core, b.core, texts);
  const found =
    excerpt && strict.differences.length > 0 ? (compareExcerpt(a.core, b.core, texts) ?? strict) : strict;
  const allowed = found.allowed;
  if (joined) allowed.add('hyphenation');
  if (marks(a.before) !== marks(b.before) || marks(a.after) !== marks(b.after))
    allowed.add('quotation-marks');
  // The stop behind an excerpt is not where the source's is.
  if (found === strict && stops(a.after) !== stops(b.after)) allowed.add('end-punctuation');
  const altered = found.differences.length > 0;
  if (allowed.size === 0 && !altered && quoted.trim() !== source.trim()) allowed.add('spaces');
  return {
    state: altered ? 'altered' : 'verbatim',
    allowed: [...allowed],
    differences: found.differences,
    leftOut: found.leftOut,
  };
}

interface Compared extends Pick<Comparison, 'differences' | 'leftOut'> {
  allowed: Set<AllowedChange>;
}

function compareTokens(quoted: readonly Token[], source: readonly Token[], texts: Texts): Compared {
  const pieces = piecesOf(quoted, source);
  return judge(align(pieces, source), pieces, source, texts);
}

function judge(aligned: Step[], pieces: readonly Piece[], source: readonly Token[], texts: Texts): Compared {
  const steps = withCaseBehindEllipses(aligned, pieces, source);
  const stands = steps.filter((step) => step.step === 'stands');
  const turned = new Set(stands.filter((step) => dropsNegation(step, source)));
  return {
    leftOut: stands.map((step) => leftOutOf(step, pieces, source)),
    allowed: allowedIn(steps, pieces, source, texts),
    differences: differencesOf(steps, pieces, source, turned),
  };
}

/** The quotation as a part of its passage; null when its sense hangs on what is cut off. */
function compareExcerpt(quoted: readonly Token[], source: readonly Token[], texts: Texts): Compared | null {
  const edge = (at: number): Piece => ({ kind: 'ellipsis', span: [at, at], bare: false });
  const inner = piecesOf(quoted, source);
  const pieces = [edge(quoted[0]?.start ?? 0), ...inner, edge(quoted.at(-1)?.end ?? 0)];
  const steps = align(pieces, source);
  const last = pieces.length - 1;
  const cut = steps.filter((step) => step.step === 'stands' && (step.i === 0 || step.i === last));
  const [head, tail] = [cut.find(({ i }) => i === 0), cut.find(({ i }) => i === last)];
  const from = head?.step === 'stands' ? head.until : 0;
  const until = tail?.j ?? source.length;
  if (cutTurns(source, from, until)) return null;
  const compared = judge(
    steps.filter((step) => step !== head && step !== tail),
    pieces,
    source,
    texts,
  );
  compared.allowed.add('shortened');
  for (const step of cut) if (step.step === 'stands') compared.leftOut.push(leftOutOf(step, pieces, source));
  return compared;
}

/** Behind an ellipsis that is the source's own a first letter is compared as any other. */
function withCaseBehindEllipses(
  steps: readonly Step[],
  pieces: readonly Piece[],
  source: readonly Token[],
): Step[] {
  let own = false;
  return steps.map((step) => {
    const piece = step.step === 'missing' ? undefined : pieces[step.i];
    if (piece?.kind === 'ellipsis') own = step.step === 'same';
    const differs = piece?.kind === 'token' && piece.free && piece.token.form !== source[step.j]?.form;
    return own && differs && step.step === 'same' ? { ...step, step: 'other' } : step;
  });
}

function leftOutOf({ i, j, until }: Stands, pieces: readonly Piece[], source: readonly Token[]): LeftOut {
  const piece = pieces[i];
  const tokens = source.slice(j, until);
  const at = tokens[0]?.start ?? source[j - 1]?.end ?? 0;
  return {
    quoted: piece === undefined || piece.kind === 'token' ? [0, 0] : piece.span,
    source: [at, tokens.at(-1)?.end ?? at],
    words: tokens.filter(isCounted).length,
    negation: tokens.some(isNegation),
  };
}

function isCounted({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number';
}

/** So many words left out within a sentence may hide a negation of what is kept. */
const fewWords = 6;

/** Whether an ellipsis takes a negation off the words it stands between, within one sentence. */
function dropsNegation({ j, until }: Stands, source: readonly Token[]): boolean {
  const tokens = source.slice(j, until);
  if (j === 0 || until === source.length || tokens.some(({ form }) => /^[.?!]$/.test(form))) return false;
  const words = tokens.filter(isCounted);
  const beside = [words[0], words.at(-1)].some((word) => word !== undefined && isNegation(word));
  return beside || (words.length <= fewWords && words.some(isNegation));
}

const stop = new Set(['.', ',', ';', ':']);

/** The tokens without the quotation marks around them and the stop at their end, which follow the note's sentence. */
function core(tokens: readonly Token[]) {
  let [from, to] = [0, tokens.length];
  while (from < to && tokens[from]?.kind === 'quote') from++;
  while (to > from && (tokens[to - 1]?.kind === 'quote' || stop.has(tokens[to - 1]?.form ?? ''))) to--;
  return { before: tokens.slice(0, from), core: tokens.slice(from, to), after: tokens.slice(to) };
}

function marks(tokens: readonly Token[]): string {
  return tokens.flatMap(({ kind, raw }) => (kind === 'quote' ? [raw] : [])).join('');
}

function stops(tokens: readonly Token[]): string {
  return tokens.flatMap(({ kind, raw }) => (kind === 'quote' ? [] : [raw])).join('');
}
