/**
 * A word, number or sign of a text. `form`: what is compared; two tokens of the same form are the same but for
 * typography. `start` and `end` are UTF-16 units of the text; `raw` is what stands there.
 */
export interface Token {
  kind: 'word' | 'number' | 'quote' | 'dash' | 'ellipsis' | 'sign';
  form: string;
  raw: string;
  start: number;
  end: number;
}

/** Soft hyphens, zero-width and directional signs, variation selectors: never seen, never compared. */
const unseen = String.raw`\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff`;
const invisible = new RegExp(String.raw`[${unseen}]|\u034f|[\ufe0e\ufe0f]`, 'g');
const letters = String.raw`[\p{L}\p{M}\p{No}\p{Nl}${unseen}]`;
/** Its groups, in the order of `kinds`. */
const scanner = new RegExp(
  [
    String.raw`(\d+(?:[.,]\d+)*)`,
    String.raw`(${letters}+(?:\d|['’‘ʼ´](?=\p{L})|${letters})*)`,
    String.raw`(["“”„‟«»‹›]|''|\x60\x60|‘‘|’’|['‘’‚‛\x60´ʼ])`,
    String.raw`(…|\.\.\.|\.\s{1,3}\.\s{1,3}\.)`,
    String.raw`([-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+)`,
    String.raw`([^\s])`,
  ].join('|'),
  'gu',
);
const kinds = ['number', 'word', 'quote', 'ellipsis', 'dash', 'sign'] as const;

/** The tokens of a text in reading order; white space is between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 0x20) {
      at++;
      continue;
    }
    const plainEnd = plainWordEnd(text, at);
    if (plainEnd > at) {
      const raw = text.slice(at, plainEnd);
      tokens.push({ kind: 'word', form: wordForm(raw), raw, start: at, end: plainEnd });
      at = plainEnd;
      continue;
    }
    scanner.lastIndex = at;
    const match = scanner.exec(text);
    if (!match) break;
    const { index: start, 0: raw } = match;
    at = start + raw.length;
    const kind = kinds[match.indexOf(raw, 1) - 1] ?? 'sign';
    const form = formOf(kind, raw, text, at, tokens.at(-1), start);
    if (form !== '') tokens.push({ kind, form, raw, start, end: at });
  }
  return tokens;
}

function formOf(
  kind: Token['kind'],
  raw: string,
  text: string,
  end: number,
  before: Token | undefined,
  start: number,
): string {
  if (kind === 'number') return raw;
  if (kind === 'word') return wordForm(raw);
  if (kind === 'quote') return '"';
  if (kind === 'ellipsis') return '…';
  return kind === 'dash' ? dashForm(text, end, before, start) : raw.normalize('NFC');
}

/**
 * Where a word of composed Latin letters ends that begins at `at`; `at` where none begins, or what stands behind it may
 * belong to it. Most words are such, and to see that is much cheaper than the scanner.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  if (!isPlainLetter(code)) return at;
  while (isPlainLetter(code) || (code >= 0x30 && code <= 0x39)) code = text.charCodeAt(++end);
  const parts = end === text.length || (code < 0x80 && code !== 0x27) || code === 0x201d || code === 0x2026;
  return parts ? end : at;
}

/** A to z, and the Latin letters with marks that Unicode has composed, all of Vietnamese among them. */
function isPlainLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code >= 0x1ea0) return code <= 0x1ef9;
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

/** A minus is a dash right before a figure and apart from what stands before it, unless that is a figure too. */
function dashForm(text: string, end: number, before: Token | undefined, start: number): '-' | '−' {
  const apart = before === undefined || before.end < start || /[([$€£¥]/.test(before.raw);
  const figure = /^[$€£¥]?\d/.test(text.slice(end, end + 2));
  return apart && figure && before?.kind !== 'number' ? '−' : '-';
}

const ascii = /^[A-Za-z0-9]*$/;
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

export function withoutInvisible(raw: string): string {
  return raw.replace(invisible, '');
}

export function withoutLigatures(raw: string): string {
  return raw.replace(/[\ufb00-\ufb06]/g, (sign) => ligatures[sign] ?? sign);
}

/** One apostrophe for all that stand inside a word. */
export function withOneApostrophe(raw: string): string {
  return raw.replace(/[’‘ʼ´]/g, "'");
}

/** Forms of words with other letters than a to z: a language has a few thousand, and each comes again and again. */
const forms = new Map<string, string>();
const mostForms = 20_000;

function wordForm(raw: string): string {
  if (ascii.test(raw)) return raw;
  let form = forms.get(raw);
  if (form === undefined) {
    form = withNewTones(withOneApostrophe(withoutLigatures(withoutInvisible(raw))).normalize('NFC'));
    if (forms.size >= mostForms) forms.clear();
    forms.set(raw, form);
  }
  return form;
}

const oldTone =
  /([òóỏõọÒÓỎÕỌ])([aeAE])|([ùúủũụÙÚỦŨỤ])([yY])|(?<=[qQ])([ùúủũụÙÚỦŨỤ])(\p{L})|(?<=[gG])([ìíỉĩịÌÍỈĨỊ])([aăâeêoôơuưAĂÂEÊOÔƠUƯ])/gu;

/**
 * A composed word with the tone of oa, oe and uy on the second vowel, as hoà, and none on the u of qu or the i of gi; both
 * places are the same word.
 */
export function withNewTones(word: string): string {
  return word.replace(oldTone, (both: string) => {
    const [first = '', second = ''] = both;
    const [letter = '', tone = ''] = first.normalize('NFD');
    return letter + (second + tone).normalize('NFC');
  });
}
