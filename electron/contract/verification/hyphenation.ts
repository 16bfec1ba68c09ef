import { type Token, tokensOf } from './tokens.ts';

/** The tokens of a quotation and of its source; `joined`: a word that a line's end had broken was put together. */
export interface Joined {
  mine: Token[];
  theirs: Token[];
  joined: boolean;
}

/** Reads both texts; a word broken by hyphens at lines' ends is whole where the other text has it whole, or broken elsewhere. */
export function readBoth(quoted: string, source: string): Joined {
  const [mine, theirs] = [tokensOf(quoted), tokensOf(source)];
  const [mineBroken, theirsBroken] = [brokenWords(mine), brokenWords(theirs)];
  if (mineBroken.length + theirsBroken.length === 0) return { mine, theirs, joined: false };
  const one = join(mine, mineBroken, wholes(theirs, theirsBroken), quoted);
  const other = join(theirs, theirsBroken, wholes(mine, mineBroken), source);
  return {
    mine: one.tokens,
    theirs: other.tokens,
    joined: one.breaks.join('\n') !== other.breaks.join('\n'),
  };
}

/** A word that lines' ends may have broken: the tokens from `at` to `last`, put together. */
interface Broken {
  at: number;
  last: number;
  word: Token;
}

/** A word is broken at so many lines' ends at most. */
const mostBreaks = 3;

/** Every reading of tokens as a broken word, the longest of each place first. */
function brokenWords(tokens: readonly Token[]): Broken[] {
  const found: Broken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let word = tokens[at];
    let last = at;
    const here: Broken[] = [];
    for (let breaks = 0; word && breaks < mostBreaks; breaks++) {
      const next = brokenAt(tokens, last);
      const rest = next === null ? undefined : tokens[next];
      if (next === null || !rest) break;
      word = { ...word, form: word.form + rest.form, raw: word.raw + rest.raw, end: rest.end };
      last = next;
      here.unshift({ at, last, word });
    }
    found.push(...here);
  }
  return found;
}

function wholes(tokens: readonly Token[], broken: readonly Broken[]): Set<string> {
  return new Set([...tokens, ...broken.map(({ word }) => word)].map(({ form }) => form));
}

/** `breaks`: what was put together, as it stands. */
function join(
  tokens: Token[],
  broken: readonly Broken[],
  forms: ReadonlySet<string>,
  text: string,
): { tokens: Token[]; breaks: string[] } {
  if (broken.length === 0) return { tokens, breaks: [] };
  const joined: Token[] = [];
  const breaks: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const whole = broken.find(
      (one) =>
        one.at === at &&
        // The case of the first letter may be another at the quotation's beginning.
        (forms.has(one.word.form) || (joined.length < 2 && forms.has(otherCase(one.word.form)))),
    );
    if (whole) breaks.push(text.slice(whole.word.start, whole.word.end).replace(/\s+/g, ' '));
    joined.push(whole?.word ?? token);
    at = whole?.last ?? at;
  }
  return { tokens: joined, breaks };
}

/** The index of the second half of a word that is broken after `at`; null when none is. */
function brokenAt(tokens: readonly Token[], at: number): number | null {
  const [word, second, third] = tokens.slice(at, at + 3);
  if (word?.kind !== 'word' || !second) return null;
  if (word.raw.endsWith('\u00ad')) return second.start > word.end && second.kind === 'word' ? at + 1 : null;
  const hyphen = second.kind === 'dash' && second.start === word.end;
  return hyphen && third?.kind === 'word' && third.start > second.end ? at + 2 : null;
}

function otherCase(form: string): string {
  const [first = ''] = form;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + form.slice(first.length);
}
