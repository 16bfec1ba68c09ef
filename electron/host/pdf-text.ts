/** A text string of a PDF in UTF-16 with its mark (ISO 32000-1, 7.9.2.2), in hexadecimal, which needs no escapes. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** What stands in a dictionary as a text string: in brackets with escapes, or in hexadecimal. */
export const writtenText = /(?:\((?:[^\\()]|\\[\s\S])*\)|<[\dA-Fa-f]*>)/;

/** A moment, to the second. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;
}
