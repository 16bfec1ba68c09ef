import { isNegation, isNumber, isUnit } from './sense.ts';
import type { Token } from './tokens.ts';

/** A negation so many words before an excerpt, in its clause, may be about it. */
const near = 6;

/** Whether cutting a passage down to the tokens `from` to `until` turns what is left: "not", a figure's unit, half a compound. */
export function cutTurns(source: readonly Token[], from: number, until: number): boolean {
  const [before, first] = [source[from - 1], source[from]];
  const [last, after] = [source[until - 1], source[until]];
  return (
    (before !== undefined && first !== undefined && (tears(before, first) || negatedBefore(source, from))) ||
    (last !== undefined && after !== undefined && (tears(last, after) || isNegation(after)))
  );
}

/** Whether two neighbours must not be parted. */
function tears(one: Token, other: Token): boolean {
  const compound = one.end === other.start && (one.kind === 'dash' || other.kind === 'dash');
  const sign = one.form === '−' || /^[$€£¥₫]$/.test(one.form);
  return compound || sign || (isNumber(one) && (isUnit(other) || isNumber(other)));
}

function negatedBefore(source: readonly Token[], from: number): boolean {
  let words = 0;
  for (let at = from - 1; at >= 0 && words < near; at--) {
    const token = source[at];
    if (!token || /^(?:[.;:?!]|but|nhưng|song)$/.test(token.form)) return false;
    if (isNegation(token)) return true;
    if (token.kind === 'word' || token.kind === 'number') words++;
  }
  return false;
}
