/**
 * Whether a term is at most `edits` insertions, deletions, substitutions or transpositions of neighbours away from a
 * word. As in lunr's TokenSet.fromFuzzyString, a transposed letter may be edited again.
 */
export function isWithin(word: string, term: string, edits: number): boolean {
  if (Math.abs(word.length - term.length) > edits) return false;
  let same = 0;
  while (same < word.length && word[same] === term[same]) same++;
  // What begins alike may still be edited there, but never needs to be: an edit put off costs no more.
  const w = word.slice(same);
  const t = term.slice(same);
  if (w === '' || t === '') return w.length + t.length <= edits;
  if (edits === 0) return false;
  return (
    isWithin(w, t.slice(1), edits - 1) ||
    isWithin(w.slice(1), t, edits - 1) ||
    isWithin(w.slice(1), t.slice(1), edits - 1) ||
    (w.length > 1 && w[1] === t[0] && isWithin(`${w[0]}${w.slice(2)}`, t.slice(1), edits - 1))
  );
}
