import { type Token, tokensOf } from './tokens.ts';

/** The tokens of a quotation and of its source; `joined`: a word that a line's end had broken was put together. */
export interface Joined {
  mine: Token[];
  theirs: Token[];
  joined: boolean;
}

/** Reads both texts; a word broken by a hyphen at a line's end is whole where the other text has it whole. */
export function readBoth(quoted: string, source: string): Joined {
  const [mine, theirs] = [tokensOf(quoted), tokensOf(source)];
  const joinedMine = join(mine, theirs);
  const joinedTheirs = join(theirs, mine);
  return {
    mine: joinedMine,
    theirs: joinedTheirs,
    joined: joinedMine.length < mine.length || joinedTheirs.length < theirs.length,
  };
}

function join(tokens: Token[], other: readonly Token[]): Token[] {
  let forms: Set<string> | null = null;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const next = brokenAt(tokens, at);
    const rest = next === null ? undefined : tokens[next];
    if (next !== null && rest) {
      forms ??= new Set(other.map(({ form }) => form));
      const form = token.form + rest.form;
      // The case of the first letter may be another at the quotation's beginning.
      if (forms.has(form) || (joined.length < 2 && forms.has(otherCase(form)))) {
        const raw = token.raw + rest.raw;
        joined.push({ kind: 'word', form, raw, start: token.start, end: rest.end });
        at = next;
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
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
