import { type Clause, isLeaf, type Leaf } from './query.ts';

/** What a query finds in something that `has` some of its words: all of them, enough of them, or none that counts. */
export function verdictOf(clauses: readonly Clause[], has: (leaf: Leaf) => boolean): 'all' | 'any' | 'none' {
  const found = (clause: Clause): boolean => {
    if (isLeaf(clause)) return has(clause);
    return clause.sought.kind === 'group' && verdictOf(clause.sought.clauses, has) !== 'none';
  };
  let wanted = 0;
  let met = 0;
  for (const clause of clauses) {
    const isFound = found(clause);
    if (clause.presence === 'excluded' ? isFound : clause.presence === 'required' && !isFound) return 'none';
    if (clause.presence === 'excluded') continue;
    wanted++;
    if (isFound) met++;
  }
  if (met === wanted) return 'all';
  return met > 0 ? 'any' : 'none';
}
