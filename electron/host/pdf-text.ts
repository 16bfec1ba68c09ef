/** A text string of a PDF in UTF-16 with its mark (ISO 32000-1, 7.9.2.2), in hexadecimal, which needs no escapes. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** What stands in a dictionary as a text string: in brackets with escapes, or in hexadecimal. */
export const writtenText = /(?:\((?:[^\\()]|\\[\s\S])*\)|<[\dA-Fa-f]*>)/;

/** The text of a written string. Of those that have no mark, Skia writes none but ASCII. */
export function readText(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(written.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, unescaped), 'latin1');
  const marked = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  return marked ? bytes.swap16().toString('utf16le', 2) : bytes.toString('latin1');
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function unescaped(_: string, sign: string): string {
  return /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 255) : (named[sign] ?? sign);
}

/** A moment, to the second. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;
}
