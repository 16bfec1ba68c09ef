import type { QueryMistake } from '../../../contract/models/search.ts';
import { ordinaryColumns } from '../index/index-fields.ts';
import { boostWithin, type Clause, columnsOf, type Presence } from './query.ts';
import type { Operator, QueryPart } from './query-parts.ts';

/** What a query is made of, in reading order: what is looked for, and the signs that group it. */
export type Item =
  | { kind: 'clauses'; clauses: Clause[]; start: number; end: number }
  | Extract<QueryPart, { kind: 'open' | 'close' | 'operator' }>;

/** Nobody nests deeper, and FTS5's parser has an end. */
const depthLimit = 8;

/**
 * Groups clauses by brackets and operators: NOT binds closest, then AND, then OR, then what stands side by side. A
 * bracket or an operator that has nothing to hold on to is explained and otherwise not there.
 */
export function groupClauses(parts: readonly Item[], text: string, mistakes: QueryMistake[]): Clause[] {
  let at = 0;
  const mistake = (code: QueryMistake['code'], start: number, end: number) =>
    mistakes.push({ code, start, end, about: text.slice(start, end) });

  const { items, tooDeep } = withinDepth(parts);
  if (tooDeep) mistake('too-many-brackets', tooDeep.end - 1, tooDeep.end);
  const clauses = sequence(false);
  const [only] = clauses;
  // Brackets around the whole say nothing.
  const inner =
    clauses.length === 1 && only?.sought.kind === 'group' && only.presence !== 'excluded' && only.sought;
  return inner ? inner.clauses : clauses;

  /** Everything up to the end, or to the bracket that closes what is in brackets. */
  function sequence(inBrackets: boolean): Clause[] {
    const found: Clause[] = [];
    while (at < items.length) {
      const item = items[at];
      if (item?.kind === 'close') {
        if (inBrackets) break;
        mistake('stray-bracket', item.start, item.start + 1);
        at++;
      } else found.push(...alternatives());
    }
    return found;
  }

  function alternatives(): Clause[] {
    const all = [conjunction()];
    while (operatorIs('OR')) {
      const { start, end } = take();
      const next = conjunction();
      if (next.length === 0 || all.every((one) => one.length === 0)) mistake('dangling-operator', start, end);
      all.push(next);
    }
    return joined(
      all.filter((one) => one.length > 0),
      'optional',
    );
  }

  function conjunction(): Clause[] {
    const all = [operand()];
    while (operatorIs('AND')) {
      const { start, end } = take();
      const next = operand();
      if (next.length === 0 || all.every((one) => one.length === 0)) mistake('dangling-operator', start, end);
      all.push(next);
    }
    return joined(
      all.filter((one) => one.length > 0),
      'required',
    );
  }

  /** One clause, or the clauses of brackets; empty where another operator, the end or a closing bracket stands. */
  function operand(): Clause[] {
    const item = items[at];
    if (!item || item.kind === 'close') return [];
    if (item.kind === 'operator') {
      if (item.operator !== 'NOT') return [];
      at++;
      const next = operand();
      if (next.length === 0) mistake('dangling-operator', item.start, item.end);
      return next.map((clause) => ({ ...clause, presence: opposite(clause.presence) }));
    }
    at++;
    return item.kind === 'clauses' ? item.clauses : bracketed(item);
  }

  function bracketed(open: Extract<Item, { kind: 'open' }>): Clause[] {
    const bracket = open.end - 1;
    const inside = sequence(true);
    const close = items[at];
    if (close?.kind === 'close') at++;
    else mistake('unclosed-bracket', bracket, text.length);
    const end = close?.end ?? text.length;
    if (inside.length === 0) {
      if (close) mistake('empty-group', open.start, end);
      return [];
    }
    const suffix = close?.kind === 'close' ? close.suffix : '';
    if (suffix.includes('~')) mistake('distance-of-group', end - suffix.length, end);
    const boost = /\^(\d*)/.exec(suffix)?.[1];
    if (boost !== undefined && Number(boost) < 1) mistake('bad-boost', end - suffix.length, end);
    const given = inside.map((clause) => withinGroup(clause, open.field, boostWithin(Number(boost))));
    return [group(given, open.presence, open.start, end)];
  }

  function operatorIs(wanted: Operator): boolean {
    const item = items[at];
    return item?.kind === 'operator' && item.operator === wanted;
  }

  function take(): { start: number; end: number } {
    const item = items[at++];
    if (item?.kind !== 'operator') throw new Error('only an operator is taken');
    return item;
  }
}

/** Without the brackets that are nested too deep; `tooDeep`: the first of them. */
function withinDepth(parts: readonly Item[]): { items: Item[]; tooDeep: Item | undefined } {
  let depth = 0;
  let tooDeep: Item | undefined;
  const items = parts.filter((item) => {
    if (item.kind === 'open' && ++depth > depthLimit) tooDeep ??= item;
    const kept = depth <= depthLimit || (item.kind !== 'open' && item.kind !== 'close');
    if (item.kind === 'close' && depth > 0) depth--;
    return kept;
  });
  return { items, tooDeep };
}

/** What operators join, as a group; a sign on one of the words asks for the whole, and what is excluded stays so. */
function joined(all: readonly Clause[][], presence: Presence): Clause[] {
  const clauses = all.flat();
  const [first] = clauses;
  if (all.length < 2 || !first || clauses.every((clause) => clause.presence === 'excluded')) return clauses;
  const asked = clauses.some((clause) => clause.presence === 'required');
  const inside = clauses.map((clause) => (clause.presence === 'excluded' ? clause : { ...clause, presence }));
  return [group(inside, asked ? 'required' : 'optional', first.start, clauses.at(-1)?.end ?? first.end)];
}

/** A group; its only clause itself where that means the same. */
function group(clauses: Clause[], presence: Presence, start: number, end: number): Clause {
  const [only] = clauses;
  if (clauses.length === 1 && only && only.presence !== 'excluded') {
    return { ...only, presence };
  }
  return { presence, columns: ordinaryColumns, boost: 1, sought: { kind: 'group', clauses }, start, end };
}

/** A clause with the field, unless it has one, and the boost of its group. */
function withinGroup(clause: Clause, field: string | undefined, boost: number): Clause {
  const { sought, columns } = clause;
  if (sought.kind === 'group') {
    const clauses = sought.clauses.map((one) => withinGroup(one, field, boost));
    return { ...clause, sought: { kind: 'group', clauses } };
  }
  return {
    ...clause,
    columns: columns === ordinaryColumns ? columnsOf(field) : columns,
    boost: boostWithin(clause.boost * boost),
  };
}

function opposite(presence: Presence): Presence {
  return presence === 'excluded' ? 'optional' : 'excluded';
}
