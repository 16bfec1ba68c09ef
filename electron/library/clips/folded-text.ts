import type { Span } from '../../contract/models/span.ts';

/**
 * A text as passages are compared: composed letters (NFC), runs of white space as one space, no invisible signs, one
 * form of quotation mark, apostrophe and dash. None of that makes another passage of it.
 */
export interface FoldedText {
  text: string;
  /** The original's units that a span of `text` stands for, and back. */
  unfold(span: Span): Span;
  fold(span: Span): Span;
}

const cluster = /\s+|\P{M}\p{M}*|\p{M}+/uy;
const invisible = /^[\p{Cf}\p{Cc}]/u;
const typography: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '…': '...',
};

/** Folds a text once, to be looked through for many passages. Pure. */
export function foldText(original: string): FoldedText {
  /** Where each unit of the folded text begins and ends in the original. */
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  while (at < original.length) {
    const from = at;
    while (isPlain(original, at)) at++;
    text += original.slice(from, at);
    for (let unit = from; unit < at; unit++) {
      starts.push(unit);
      ends.push(unit + 1);
    }
    cluster.lastIndex = at;
    const sign = cluster.exec(original)?.[0] ?? '';
    const folded = foldSign(sign);
    if (folded !== ' ' || (text !== '' && !text.endsWith(' '))) {
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(at);
        ends.push(at + sign.length);
      }
    }
    at += sign.length;
  }
  return {
    text,
    unfold: ([start, end]) => [starts[start] ?? original.length, ends[end - 1] ?? 0],
    fold: ([start, end]) => [firstAtLeast(ends, start + 1), firstAtLeast(starts, end)],
  };
}

/** Whether a unit is a letter, figure or sign that stays as it is; what a mark may follow is looked at with it. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const latin =
    (unit > 0x20 && unit < 0x7f) || (unit >= 0xc0 && unit < 0x250) || (unit >= 0x1ea0 && unit < 0x1efa);
  if (!latin) return false;
  const next = text.charCodeAt(at + 1);
  return !(next >= 0x300 && (next < 0x1ea0 || (next >= 0x1efa && next < 0x2000) || next > 0x206f));
}

/** A quotation folded, without white space at its ends. */
export function foldWords(words: string): string {
  return foldText(words).text.trim();
}

function foldSign(sign: string): string {
  if (/^\s/.test(sign)) return ' ';
  if (invisible.test(sign)) return '';
  return typography[sign] ?? sign.normalize('NFC');
}

/** The index of the first of ascending numbers that is at least `least`. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
