/** What RTF is made of. Bytes are characters up to U+00FF; `number` is null where a word has none. */
export type Token =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; word: string; number: number | null }
  | { type: 'sign'; sign: string }
  | { type: 'bytes'; bytes: string };

const token =
  /[{}]|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([\s\S])|[^\\{}\r\n]+|[\r\n]+|\\/y;

/** The tokens of a file, one after the other; binary data is passed over. */
export function* readTokens(rtf: string): Generator<Token> {
  token.lastIndex = 0;
  for (let at = 0; at < rtf.length; ) {
    token.lastIndex = at;
    const found = token.exec(rtf);
    if (!found) return;
    const [text, word, number, hex, sign] = found;
    at = token.lastIndex;
    if (text === '{') yield { type: 'open' };
    else if (text === '}') yield { type: 'close' };
    else if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { type: 'word', word, number: value };
    } else if (hex !== undefined)
      yield { type: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (sign !== undefined) yield { type: 'sign', sign };
    else if (!/^[\r\n]/.test(text) && text !== '\\') yield { type: 'bytes', bytes: text };
  }
}
