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
const scanner = new RegExp(
  [
    String.raw`(?<number>\d+(?:[.,]\d+)*)`,
    String.raw`(?<word>${letters}+(?:\d|['’‘ʼ´](?=\p{L})|${letters})*)`,
    String.raw`(?<quote>["“”„‟«»‹›]|''|\x60\x60|‘‘|’’|['‘’‚‛\x60´ʼ])`,
    String.raw`(?<ellipsis>…|\.\.\.|\.\s{1,3}\.\s{1,3}\.)`,
    String.raw`(?<dash>[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+)`,
    String.raw`(?<sign>[^\s])`,
  ].join('|'),
  'gu',
);

/** The tokens of a text in reading order; white space is between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(scanner)) {
    const { index: start, groups = {} } = match;
    const raw = match[0];
    const end = start + raw.length;
    if (groups['number'] !== undefined) tokens.push({ kind: 'number', form: raw, raw, start, end });
    else if (groups['word'] !== undefined) {
      const form = wordForm(raw);
      if (form !== '') tokens.push({ kind: 'word', form, raw, start, end });
    } else if (groups['quote'] !== undefined) tokens.push({ kind: 'quote', form: '"', raw, start, end });
    else if (groups['ellipsis'] !== undefined) tokens.push({ kind: 'ellipsis', form: '…', raw, start, end });
    else if (groups['dash'] !== undefined)
      tokens.push({ kind: 'dash', form: dashForm(text, end, tokens.at(-1), start), raw, start, end });
    else tokens.push({ kind: 'sign', form: raw.normalize('NFC'), raw, start, end });
  }
  return tokens;
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

function wordForm(raw: string): string {
  if (ascii.test(raw)) return raw;
  return withNewTones(withOneApostrophe(withoutLigatures(withoutInvisible(raw))).normalize('NFC'));
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
