import type { Quoted } from '../matching/phrases.ts';
import { fields, type Presence } from './query.ts';

/** What stands in a query beside lunr's terms; offsets are UTF-16 units of the query. */
export type QueryPart =
  | { kind: 'quoted'; quoted: Quoted; start: number; end: number }
  | { kind: 'open'; presence: Presence; field: string | undefined; start: number; end: number }
  /** `suffix`: what is tied to the bracket with ^ or ~. */
  | { kind: 'close'; suffix: string; start: number; end: number }
  | { kind: 'operator'; operator: Operator; start: number; end: number }
  | { kind: 'filter'; sign: string; name: string; value: string; start: number; end: number };

export type Operator = 'AND' | 'OR' | 'NOT';

const quotationMarks = '"“”„«»';
const closing = new RegExp(`[${quotationMarks}]`, 'g');
const prefix = new RegExp(`(?<=^|[\\s(])([+-]?)(?:(${Object.keys(fields).join('|')}):)?$`, 'i');
const longestPrefix = Math.max(...Object.keys(fields).map((name) => name.length)) + 3;
const suffix = /(?:\^\d*|~\d*)*/y;
const operator = new RegExp(`(AND|OR|NOT)(?=[\\s()${quotationMarks}]|$)`, 'y');
const filter = /([+-]?)(date|before|after|lang|in):([^\s()]*)/iy;

/**
 * Takes out of a query what lunr's language does not have: quotations, brackets, operators and filters. In `rest` they
 * are blanked with the sign, field and boost that belong to them, so that offsets still hold.
 */
export function takeParts(text: string): { parts: QueryPart[]; rest: string } {
  const parts: QueryPart[] = [];
  let at = 0;
  while (at < text.length) {
    const part = partAt(text, at);
    if (part) parts.push(part);
    // What a backslash escapes is no sign.
    at = part ? part.end : at + (text[at] === '\\' ? 2 : 1);
  }
  let rest = '';
  for (const { start, end } of parts) rest += text.slice(rest.length, start) + ' '.repeat(end - start);
  return { parts, rest: rest + text.slice(rest.length) };
}

function partAt(text: string, at: number): QueryPart | null {
  const sign = text[at] ?? '';
  if (quotationMarks.includes(sign)) return quotedAt(text, at);
  if (sign === '(') return { kind: 'open', ...prefixOf(text, at), end: at + 1 };
  if (sign === ')') {
    const behind = matchAt(suffix, text, at + 1)?.[0] ?? '';
    return { kind: 'close', suffix: behind, start: at, end: at + 1 + behind.length };
  }
  if (at > 0 && !/[\s()]/.test(text[at - 1] ?? '')) return null;
  const word = matchAt(operator, text, at)?.[1];
  if (word === 'AND' || word === 'OR' || word === 'NOT')
    return { kind: 'operator', operator: word, start: at, end: at + word.length };
  const found = matchAt(filter, text, at);
  if (!found) return null;
  const [whole, plus = '', name = '', value = ''] = found;
  return {
    kind: 'filter',
    sign: plus,
    name: name.toLowerCase(),
    value: value.replace(closing, ''),
    start: at,
    end: at + whole.length,
  };
}

function quotedAt(text: string, at: number): QueryPart {
  closing.lastIndex = at + 1;
  const to = closing.exec(text)?.index ?? text.length;
  const closed = to < text.length;
  const behind = closed ? (matchAt(suffix, text, to + 1)?.[0] ?? '') : '';
  const before = prefixOf(text, at);
  const end = to + (closed ? 1 : 0) + behind.length;
  const quoted: Quoted = {
    ...before,
    boost: /\^(\d*)/.exec(behind)?.[1] ?? null,
    distance: /~(\d*)/.exec(behind)?.[1] ?? null,
    closed,
    from: at + 1,
    to,
    end,
  };
  return { kind: 'quoted', quoted, start: before.start, end };
}

/** The sign and field that stand right before a quotation or a bracket. */
function prefixOf(
  text: string,
  at: number,
): { presence: Presence; field: string | undefined; start: number } {
  const [, sign = '', field] = prefix.exec(text.slice(Math.max(0, at - longestPrefix), at)) ?? [];
  const presence = sign === '+' ? 'required' : sign === '-' ? 'excluded' : 'optional';
  return { presence, field: field?.toLowerCase(), start: at - sign.length - (field ? field.length + 1 : 0) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
